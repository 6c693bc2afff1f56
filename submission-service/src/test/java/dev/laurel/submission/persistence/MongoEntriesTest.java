package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Entries;
import dev.laurel.submission.application.EntriesContract;

class MongoEntriesTest extends EntriesContract {

    private final Entries entries = new MongoEntries(StoreForTests.mongo());

    @Override
    protected Entries entries() {
        return entries;
    }
}
