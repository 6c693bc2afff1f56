package dev.laurel.metrics.web;

import dev.laurel.chassis.web.ProblemException;
import dev.laurel.metrics.application.ExamineArticle;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.FiguresAt;
import dev.laurel.metrics.domain.OwnFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of one article as they are in memory now, whether or not it is an entry. An instance knows the articles
 * of the partitions it counts; where several share the work, one of them knows.
 *
 * <p>More on demand: {@code asOf=INSTANT} for the figures of what happened before it; {@code from=INSTANT&until=INSTANT}
 * for what was added between; {@code byDay=true&from=DATE&until=DATE}, both inclusive, with {@code zone=ZONE} for what
 * was added on each day. The zone may be left out where the article's contests have one.
 */
@RestController
class ArticleMetricsController {

    private final Partitions partitions;
    private final ExamineArticle examine;

    ArticleMetricsController(Partitions partitions, ExamineArticle examine) {
        this.partitions = partitions;
        this.examine = examine;
    }

    /**
     * Figures of an article.
     *
     * @param own              the author's part of {@code live}
     * @param likesExceedViews whether there are more likes than views, a reason to look closer
     * @param asOf             only if asked for
     * @param growth           only if asked for
     * @param days             only if asked for
     */
    record ArticleView(
            String articleId,
            int partition,
            long offset,
            Figures live,
            OwnFigures own,
            boolean likesExceedViews,
            List<CountedView> counted,
            @Nullable AsOfView asOf,
            @Nullable GrowthView growth,
            @Nullable DaysView days) {}

    /** Figures for a contest; final once {@code seal} is present. */
    record CountedView(
            String contestId,
            Instant cutOff,
            Figures tallies,
            OwnFigures own,
            boolean likesExceedViews,
            @Nullable Long distinctReaders,
            @Nullable SealView seal) {}

    /** Which count sealed them. */
    record SealView(int number, long endOffset) {}

    /** Figures of what happened before a moment. */
    record AsOfView(Instant before, Figures tallies, OwnFigures own, long distinctReaders, boolean likesExceedViews) {}

    /** What was added from a moment, inclusive, until another, exclusive; negative where more was taken back. */
    record GrowthView(Instant from, Instant until, Figures tallies, OwnFigures own, long distinctReaders) {}

    /** What was added day by day. */
    record DaysView(String zone, List<DayView> days) {}

    /** What was added on a day. */
    record DayView(LocalDate date, Figures tallies) {}

    @GetMapping("/api/v1/articles/{id}/metrics")
    ArticleView metrics(@PathVariable("id") String articleId, @RequestParam Map<String, String> parameters) {
        var query = MetricsQuery.of(parameters, () -> examine.zoneOf(articleId));
        ArticleFigures figures = partitions.figures(articleId);
        if (figures == null && partitions.isEvicted(articleId)) {
            throw ProblemException.notFound("Article " + articleId + " is in no contest that still runs; its"
                    + " interactions are in the log and no longer in memory. Entering it into a contest reads them"
                    + " again.");
        }
        if (figures == null) {
            throw ProblemException.notFound(
                    "No fact about article " + articleId + " is counted by this instance, which counts "
                            + partitions.all().size() + " partitions.");
        }
        return new ArticleView(
                figures.articleId(),
                figures.partition(),
                figures.offset(),
                figures.live(),
                figures.own(),
                figures.live().likesExceedViews(),
                figures.counted().stream().map(ArticleMetricsController::view).toList(),
                query instanceof MetricsQuery.AsOf asOf ? view(articleId, asOf) : null,
                query instanceof MetricsQuery.Growth growth ? view(articleId, growth) : null,
                query instanceof MetricsQuery.ByDay byDay ? view(articleId, byDay) : null);
    }

    private AsOfView view(String articleId, MetricsQuery.AsOf asOf) {
        FiguresAt at = Objects.requireNonNullElse(examine.asOf(articleId, asOf.before()), FiguresAt.NOTHING);
        return new AsOfView(
                asOf.before(),
                at.figures(),
                at.own(),
                at.readers(),
                at.figures().likesExceedViews());
    }

    private GrowthView view(String articleId, MetricsQuery.Growth growth) {
        FiguresAt added =
                Objects.requireNonNullElse(examine.growth(articleId, growth.from(), growth.until()), FiguresAt.NOTHING);
        return new GrowthView(growth.from(), growth.until(), added.figures(), added.own(), added.readers());
    }

    private DaysView view(String articleId, MetricsQuery.ByDay byDay) {
        List<ExamineArticle.Day> days = Objects.requireNonNullElse(
                examine.byDay(articleId, byDay.first(), byDay.last(), byDay.zone()), List.of());
        return new DaysView(
                byDay.zone().getId(),
                days.stream().map(day -> new DayView(day.date(), day.added())).toList());
    }

    private static CountedView view(ArticleFigures.Counted counted) {
        var seal = counted.seal();
        return new CountedView(
                counted.contestId(),
                Instant.ofEpochMilli(counted.cutOff()),
                counted.figures(),
                counted.own(),
                counted.figures().likesExceedViews(),
                counted.readers(),
                seal == null ? null : new SealView(seal.number(), seal.endOffset()));
    }
}
