package dev.laurel.ranking.web;

import dev.laurel.ranking.application.BoardPage;
import dev.laurel.ranking.application.CountingStatus;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.PartitionProgress;
import dev.laurel.ranking.domain.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far Laurel has come with what the platform sent, for the platform's own monitoring.
 *
 * @param at when this was looked up
 * @param counting of all interactions, whatever contest they are for
 * @param contests those that may be shown, by id
 */
record StatusView(Instant at, CountingView counting, List<ContestView> contests) {

    /**
     * How far the interactions are counted.
     *
     * @param complete     whether every partition has reported
     * @param lag          records received and not counted, in all partitions
     * @param delayMillis  for how long the oldest of them have waited
     * @param lastFact     the newest step of counting; null before the first
     * @param eventTimeMark latest event time counted
     * @param unreadStates counted, but not on this replica's boards yet
     */
    record CountingView(
            boolean complete,
            long lag,
            long delayMillis,
            @Nullable LastFactView lastFact,
            @Nullable Instant eventTimeMark,
            long unreadStates,
            List<PartitionView> partitions) {}

    /** The last fact counted: where it stands in {@code laurel.interactions.v1}, and when it was counted. */
    record LastFactView(int partition, long offset, Instant countedAt) {}

    /** A partition of {@code laurel.interactions.v1}; {@code nextOffset} is the first one not counted. */
    record PartitionView(
            int partition,
            String topicId,
            long nextOffset,
            long lag,
            @Nullable Instant eventTimeMark,
            Instant updatedAt) {}

    /** A contest, and what happens to it next; null when nothing is due any more. */
    record ContestView(
            String contestId,
            Text title,
            String phase,
            Instant cutOff,
            @Nullable NextView next,
            Instant updatedAt) {}

    /** What is due: submissionStart, submissionEnd or cutOff. */
    record NextView(String what, Instant at) {}

    static StatusView of(CountingStatus status, Instant now) {
        return new StatusView(
                now,
                counting(status),
                status.contests().stream().map(page -> contest(page, now)).toList());
    }

    private static CountingView counting(CountingStatus status) {
        List<PartitionProgress> partitions = status.partitions();
        return new CountingView(
                partitions.size() >= status.declared(),
                partitions.stream().mapToLong(PartitionProgress::lag).sum(),
                status.delay().toMillis(),
                partitions.stream()
                        .filter(partition -> partition.offset() > 0)
                        .max(Comparator.comparing(PartitionProgress::updatedAt))
                        .map(newest -> new LastFactView(newest.partition(), newest.offset() - 1, newest.updatedAt()))
                        .orElse(null),
                partitions.stream()
                        .map(PartitionProgress::eventTimeMark)
                        .filter(mark -> mark != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                status.unreadStates(),
                partitions.stream()
                        .map(partition -> new PartitionView(
                                partition.partition(),
                                partition.logId(),
                                partition.offset(),
                                partition.lag(),
                                partition.eventTimeMark(),
                                partition.updatedAt()))
                        .toList());
    }

    private static ContestView contest(BoardPage page, Instant now) {
        Contest contest = page.contest();
        return new ContestView(
                contest.id(),
                contest.title(),
                Views.phase(page.phase()),
                contest.cutOff(),
                next(contest, now),
                page.updatedAt());
    }

    private static @Nullable NextView next(Contest contest, Instant now) {
        if (now.isBefore(contest.submissionStart())) {
            return new NextView("submissionStart", contest.submissionStart());
        }
        if (now.isBefore(contest.submissionEnd())) {
            return new NextView("submissionEnd", contest.submissionEnd());
        }
        return now.isBefore(contest.cutOff()) ? new NextView("cutOff", contest.cutOff()) : null;
    }
}
