package dev.laurel.submission.application;

class InMemoryContestsTest extends ContestsContract {

    private final Contests contests = new InMemoryContests();

    @Override
    protected Contests contests() {
        return contests;
    }
}
