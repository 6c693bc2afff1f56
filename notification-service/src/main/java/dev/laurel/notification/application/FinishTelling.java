package dev.laurel.notification.application;

import java.time.Clock;
import java.time.Duration;

/**
 * Finishes what an instance left undone when it died and what no record will bring back: messages that stayed in an
 * outbox, entries that still wait although the title is known, winners who heard of an older revision last. Finds
 * nothing to do nearly always.
 */
public final class FinishTelling {

    /** What is younger than this is taken to be in the hands of a living instance. */
    static final Duration LEFT_BEHIND = Duration.ofSeconds(30);

    private static final int AT_ONCE = 100;

    private final Memories memories;
    private final WaitingEntries waiting;
    private final PublishedResults published;
    private final TellAuthor authors;
    private final TellWinners winners;
    private final Correspondence correspondence;
    private final Clock clock;

    public FinishTelling(
            Memories memories,
            WaitingEntries waiting,
            PublishedResults published,
            TellAuthor authors,
            TellWinners winners,
            Correspondence correspondence,
            Clock clock) {
        this.memories = memories;
        this.waiting = waiting;
        this.published = published;
        this.authors = authors;
        this.winners = winners;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** May run in several instances at the same time. */
    public void finish() {
        memories.undelivered(clock.instant().minus(LEFT_BEHIND), AT_ONCE).forEach(correspondence::deliver);
        waiting.contests().forEach(authors::tellWaiting);
        published.all().forEach(winners::tellLatecomers);
    }
}
