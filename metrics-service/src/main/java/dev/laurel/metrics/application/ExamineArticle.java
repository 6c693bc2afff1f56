package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks closer at one article: as of any moment, what was added between two, and day by day. Folds over every event
 * kept of the article while its partition stands still, about a tenth of a second for a million readers: for people,
 * not for polling. Knows what this instance counts.
 */
public final class ExamineArticle {

    private final Partitions partitions;
    private final ArticlePartitions places;
    private final ContestWindows windows;

    /** Looks into these partitions. */
    public ExamineArticle(Partitions partitions, ArticlePartitions places, ContestWindows windows) {
        this.partitions = partitions;
        this.places = places;
        this.windows = windows;
    }

    /** What was added on a day that begins and ends at 00:00 of a zone. */
    public record Day(LocalDate date, Figures added) {}

    /** The figures of facts that happened before a moment; null if nothing about the article is known here. */
    public @Nullable FiguresAt asOf(String articleId, Instant before) {
        return look(articleId, tally -> tally.figures(articleId, Bounds.before(before.toEpochMilli())));
    }

    /** What was added from one moment, inclusive, to another, exclusive; null if nothing is known here. */
    public @Nullable FiguresAt growth(String articleId, Instant from, Instant until) {
        return look(articleId, tally -> {
            FiguresAt start = tally.figures(articleId, Bounds.before(from.toEpochMilli()));
            FiguresAt end = tally.figures(articleId, Bounds.before(until.toEpochMilli()));
            return start == null || end == null ? null : end.since(start);
        });
    }

    /** What was added on each day from the first to the last, both inclusive; null if nothing is known here. */
    public @Nullable List<Day> byDay(String articleId, LocalDate first, LocalDate last, ZoneId zone) {
        List<LocalDate> dates = first.datesUntil(last.plusDays(1)).toList();
        long[] midnights = first.datesUntil(last.plusDays(2))
                .mapToLong(date -> date.atStartOfDay(zone).toInstant().toEpochMilli())
                .toArray();
        List<Figures> added = look(articleId, tally -> tally.growth(articleId, midnights));
        if (added == null) {
            return null;
        }
        var days = new ArrayList<Day>();
        for (int i = 0; i < dates.size(); i++) {
            days.add(new Day(dates.get(i), added.get(i)));
        }
        return days;
    }

    /** The zone of the article's contests, if they have one in common. */
    public Optional<ZoneId> zoneOf(String articleId) {
        List<ZoneId> zones = windows.of(articleId).windows().stream()
                .flatMap(window -> windows.contest(window.contestId()).stream())
                .map(ContestWindows.Contest::zone)
                .distinct()
                .toList();
        return zones.size() == 1 ? Optional.of(zones.get(0)) : Optional.empty();
    }

    private <T> @Nullable T look(String articleId, Function<PartitionTally, @Nullable T> fold) {
        PartitionWork work = partitions.get(places.of(articleId));
        return work == null ? null : work.<@Nullable T>with(fold);
    }
}
