package dev.laurel.notification.application;

import java.time.Clock;

/** The ports of this service, and the use cases on them as one instance would run them. */
public record Ports(
        Memories memories,
        Titles titles,
        WaitingEntries waiting,
        PublishedResults published,
        Inbox inbox,
        Announcements announcements) {

    /** A running instance. */
    public record Instance(
            LearnTitle titles, TellAuthor authors, TellWinners winners, FinishTelling finishing, ReadInbox reading) {}

    public Instance instance(Clock clock) {
        Correspondence correspondence = new Correspondence(memories, inbox, announcements, clock);
        TellAuthor authors = new TellAuthor(titles, waiting, correspondence);
        LearnTitle learning = new LearnTitle(titles, authors);
        TellWinners winners = new TellWinners(published, memories, learning, correspondence);
        FinishTelling finishing =
                new FinishTelling(memories, waiting, published, authors, winners, correspondence, clock);
        return new Instance(learning, authors, winners, finishing, new ReadInbox(inbox, clock));
    }

    /** The same ports, with a machine behind them that stops at one of the calls. */
    public Ports failingAt(FailingCall call) {
        return new Ports(
                call.around(Memories.class, memories),
                call.around(Titles.class, titles),
                call.around(WaitingEntries.class, waiting),
                call.around(PublishedResults.class, published),
                call.around(Inbox.class, inbox),
                call.around(Announcements.class, announcements));
    }
}
