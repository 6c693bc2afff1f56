package dev.laurel.metrics.web;

import dev.laurel.chassis.web.ProblemException;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Figures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures of one article as they are in memory now, whether or not it is an entry. An instance knows the articles
 * of the partitions it counts; where several share the work, one of them knows.
 */
@RestController
class ArticleMetricsController {

    private final Partitions partitions;

    ArticleMetricsController(Partitions partitions) {
        this.partitions = partitions;
    }

    /** Figures of an article. */
    record ArticleView(String articleId, int partition, long offset, Figures live, List<CountedView> counted) {}

    /** Figures for a contest; final once {@code seal} is present. */
    record CountedView(
            String contestId,
            Instant cutOff,
            Figures tallies,
            @Nullable SealView seal) {}

    /** Which count sealed them. */
    record SealView(int number, long endOffset) {}

    @GetMapping("/api/v1/articles/{id}/metrics")
    ArticleView metrics(@PathVariable("id") String articleId) {
        ArticleFigures figures = partitions.figures(articleId);
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
                figures.counted().stream().map(ArticleMetricsController::view).toList());
    }

    private static CountedView view(ArticleFigures.Counted counted) {
        var seal = counted.seal();
        return new CountedView(
                counted.contestId(),
                Instant.ofEpochMilli(counted.cutOff()),
                counted.figures(),
                seal == null ? null : new SealView(seal.number(), seal.endOffset()));
    }
}
