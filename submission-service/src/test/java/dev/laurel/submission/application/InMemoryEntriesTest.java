package dev.laurel.submission.application;

class InMemoryEntriesTest extends EntriesContract {

    private final Entries entries = new InMemoryEntries();

    @Override
    protected Entries entries() {
        return entries;
    }
}
