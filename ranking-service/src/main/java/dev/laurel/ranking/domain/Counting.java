package dev.laurel.ranking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How far the interactions are counted, over all partitions, and what of it this reader has seen. Tells whether a
 * contest is sealed: every partition has sealed its newest count for the contest's cut-off, and this reader has passed
 * the tallies that the partitions speak of. Not safe for use by several threads.
 */
public final class Counting {

    private final int partitions;
    private final Map<Integer, PartitionProgress> progress = new TreeMap<>();
    private final Map<Integer, CountingDelay> delays = new HashMap<>();
    private final Map<Integer, Long> read = new HashMap<>();

    /** Nothing counted yet, in an interactions topic of {@code partitions} partitions. */
    public Counting(int partitions) {
        this.partitions = partitions;
    }

    /** Takes over newer progress. */
    public Outcome apply(PartitionProgress newer) {
        PartitionProgress held = progress.get(newer.partition());
        Outcome outcome = held == null ? Outcome.APPLIED : newer.comparedWith(held);
        if (outcome == Outcome.APPLIED) {
            progress.put(newer.partition(), newer);
            if (held == null || !held.logId().equals(newer.logId())) {
                delays.put(newer.partition(), new CountingDelay());
            }
            delays.computeIfAbsent(newer.partition(), partition -> new CountingDelay())
                    .report(newer);
        }
        return outcome;
    }

    /** This reader has applied everything before {@code nextOffset} of a partition of the tallies topic. */
    public void talliesRead(int partition, long nextOffset) {
        read.merge(partition, nextOffset, Math::max);
    }

    /** How long counting lags behind the log, in the partition where it lags most. */
    public Duration delay() {
        return delays.values().stream()
                .map(CountingDelay::delay)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Newest progress of each partition that has reported any, by number. */
    public List<PartitionProgress> progress() {
        return List.copyOf(progress.values());
    }

    /** How many partitions the interactions have. */
    public int partitions() {
        return partitions;
    }

    /** Tallies that the partitions speak of and that this reader has not read. */
    public long unread() {
        Map<Integer, Long> covered = new HashMap<>();
        progress.values().forEach(held -> held.covers()
                .forEach((partition, offset) -> covered.merge(partition, offset, Math::max)));
        return covered.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - read.getOrDefault(each.getKey(), 0L)))
                .sum();
    }

    /** Latest event time seen in any partition. */
    public Optional<Instant> eventTimeMark() {
        return progress.values().stream()
                .map(PartitionProgress::eventTimeMark)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /** When counting last reported. */
    public Optional<Instant> updatedAt() {
        return progress.values().stream().map(PartitionProgress::updatedAt).max(Instant::compareTo);
    }

    /** How far the newest count of a contest has come. */
    public Sealing sealing(String contestId, Instant cutOff) {
        int number = seals(contestId, cutOff)
                .mapToInt(PartitionProgress.ContestSeal::number)
                .max()
                .orElse(0);
        SortedMap<Integer, Sealing.SealedPartition> sealed = new TreeMap<>();
        if (number > 0) {
            progress.forEach((partition, held) -> {
                PartitionProgress.ContestSeal seal = held.seals().get(contestId);
                if (seal != null && seal.cutOff().equals(cutOff) && seal.number() == number) {
                    sealed.put(partition, new Sealing.SealedPartition(held.logId(), seal.endOffset()));
                }
            });
        }
        return new Sealing(number, partitions, sealed, hasReadWhatIsCovered());
    }

    private Stream<PartitionProgress.ContestSeal> seals(String contestId, Instant cutOff) {
        return progress.values().stream()
                .map(held -> held.seals().get(contestId))
                .filter(Objects::nonNull)
                .filter(seal -> seal.cutOff().equals(cutOff));
    }

    private boolean hasReadWhatIsCovered() {
        return progress.values().stream()
                .flatMap(held -> held.covers().entrySet().stream())
                .allMatch(covered -> read.getOrDefault(covered.getKey(), 0L) >= covered.getValue());
    }
}
