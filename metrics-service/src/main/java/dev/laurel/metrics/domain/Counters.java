package dev.laurel.metrics.domain;

/**
 * What became of the records of one partition. {@link #received()} always equals the offset reached minus the offset
 * started from: nothing is dropped silently.
 *
 * @param applied      facts that were the newest about their subject
 * @param duplicate    facts known already
 * @param stale        facts that something newer had overtaken; kept
 * @param deadLettered records that could not be used and went to the dead-letter topic
 * @param control      markers of a count, and offsets that the log uses for itself
 * @param notHeld      facts about articles that were evicted from memory; they are read again should anybody ask
 * @param late         of the applied and stale ones: before the cut-off of a contest that was counted already
 * @param decreases    of the applied ones: views that went down
 */
public record Counters(
        long applied,
        long duplicate,
        long stale,
        long deadLettered,
        long control,
        long notHeld,
        long late,
        long decreases) {

    /** Nothing read yet. */
    public static final Counters ZERO = new Counters(0, 0, 0, 0, 0, 0, 0, 0);

    /** How many offsets were consumed. */
    public long received() {
        return applied + duplicate + stale + deadLettered + control + notHeld;
    }
}
