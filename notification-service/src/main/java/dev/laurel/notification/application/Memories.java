package dev.laurel.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What was told to whom. One memory for each contest and recipient; several instances may use it at the same time. */
public interface Memories {

    /** The newest, or a blank one. */
    Memory recall(String contestId, String recipientId);

    /**
     * Stores a memory if it follows the stored one directly.
     *
     * @return whether it was stored; {@code false} when somebody else was first
     */
    boolean remember(Memory memory);

    /** Takes the messages up to a sequence, inclusive, out of the outbox. Does nothing if they are not in it. */
    void delivered(String contestId, String recipientId, long throughSequence);

    /** Everyone who was told to hold a place in this contest by a revision before the given one. */
    Set<String> winnersBefore(String contestId, int revision);

    /** Everyone for whom messages about this contest are in the outbox. */
    Set<String> awaiting(String contestId);

    /** Some of the memories whose outbox holds something written down before the given moment; oldest first. */
    List<Memory> undelivered(Instant before, int limit);
}
