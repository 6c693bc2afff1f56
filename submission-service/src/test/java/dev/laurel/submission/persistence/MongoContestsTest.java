package dev.laurel.submission.persistence;

import dev.laurel.submission.application.Contests;
import dev.laurel.submission.application.ContestsContract;

class MongoContestsTest extends ContestsContract {

    private final Contests contests = new MongoContests(StoreForTests.mongo());

    @Override
    protected Contests contests() {
        return contests;
    }
}
