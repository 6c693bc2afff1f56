package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Seal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all instances have published about all partitions, as far as this one has read it. Progress about another log
 * than the partition's newest counts as none once the log is known. Safe for use by several threads.
 */
public final class ProgressOverview {

    /** What a partition's newest progress says. */
    public record Reached(String topicId, long offset, List<Seal> seals) {
        public Reached {
            seals = List.copyOf(seals);
        }
    }

    private final Map<Integer, Reached> partitions = new ConcurrentHashMap<>();

    /** A progress record; one that says less about the same log is ignored. */
    public void reached(int partition, Reached reached) {
        partitions.merge(
                partition,
                reached,
                (known, came) ->
                        known.topicId().equals(came.topicId()) && came.offset() < known.offset() ? known : came);
    }

    /** Up to where figures of this log were published by anybody; 0 if nothing is known. */
    public long publishedOffset(LogId log) {
        Reached reached = partitions.get(log.partition());
        return reached == null || !reached.topicId().equals(log.topicId()) ? 0 : reached.offset();
    }

    /** The newest seal of the contest in each partition that has one, ordered by partition. */
    public Map<Integer, Seal> seals(String contestId) {
        var seals = new TreeMap<Integer, Seal>();
        partitions.forEach((partition, reached) -> reached.seals().stream()
                .filter(seal -> seal.contestId().equals(contestId))
                .forEach(seal -> seals.put(partition, seal)));
        return seals;
    }
}
