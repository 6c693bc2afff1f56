package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The log, to be asked about what is behind. */
public interface PastFacts {

    /** Offsets of the first records that came at this moment or later; {@link Long#MAX_VALUE} where none has. */
    Map<LogId, Long> firstSince(Collection<LogId> logs, Instant moment);

    /**
     * Reads a part of the log once more.
     *
     * @param articleIds counted are facts about these and nothing else
     * @param start      where to begin, or where the log begins if that is later
     * @param until      exclusive; the broker has all before it
     * @return a tally that has reached {@code until}
     */
    PartitionTally read(LogId log, Set<String> articleIds, long start, long until);
}
