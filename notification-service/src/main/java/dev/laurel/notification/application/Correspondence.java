package dev.laurel.notification.application;

import dev.laurel.notification.domain.Telling;
import dev.laurel.notification.domain.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * Tells one creator, once. What is told and the messages to deliver are stored in one write; then the messages go into
 * the inbox, are announced, and leave the outbox. After a crash at any step the same state, told again, finishes what
 * was begun and adds nothing. Several instances may tell the same creator at the same time: one of them is first, the
 * others begin again from what it stored.
 */
public final class Correspondence {

    private static final int ATTEMPTS = 100;

    private final Memories memories;
    private final Inbox inbox;
    private final Announcements announcements;
    private final Clock clock;

    public Correspondence(Memories memories, Inbox inbox, Announcements announcements, Clock clock) {
        this.memories = memories;
        this.inbox = inbox;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Tells one creator about one contest.
     *
     * @param difference between what was told and what is newest; may be asked more than once
     */
    Outcome tell(String contestId, String recipientId, Function<Told, Telling> difference) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Memory memory = memories.recall(contestId, recipientId);
            Telling telling = difference.apply(memory.told());
            if (telling.told().equals(memory.told())) {
                deliver(memory);
                return Outcome.KNOWN;
            }
            Memory next = memory.after(telling, now());
            if (memories.remember(next)) {
                deliver(next);
                return Outcome.APPLIED;
            }
        }
        throw new IllegalStateException(
                "Others told " + recipientId + " about " + contestId + " first, " + ATTEMPTS + " times in a row.");
    }

    /** Brings what is in the outbox to where it belongs. */
    void deliver(Memory memory) {
        if (memory.outbox().isEmpty()) {
            return;
        }
        memory.outbox().forEach(inbox::add);
        announcements.announce(memory.outbox());
        Told told = memory.told();
        memories.delivered(told.contestId(), told.recipientId(), told.sequence());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
