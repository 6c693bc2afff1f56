package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.localstack.recorded.CounterSeries;
import dev.laurel.localstack.recorded.CountersToFacts;
import dev.laurel.localstack.recorded.RecordedData;
import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.LogId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The recorded contest: counted fact by fact it ends with the counters that were read off the platform. */
class ReplayEndsWithTheRecordTest {

    private static final RecordedData RECORD = RecordedData.load();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static PartitionTally tally;

    @BeforeAll
    static void replay() {
        tally = new PartitionTally(
                new LogId("cluster", "topic", 0), 0, id -> dev.laurel.metrics.domain.ArticleWindows.NONE);
        var facts = new CountersToFacts(SHANGHAI);
        long[] offset = new long[1];
        for (CounterSeries series : RECORD.series()) {
            facts.facts(series).forEach(fact -> tally.apply(told(series.articleId(), fact), offset[0]++));
        }
    }

    @Test
    void sumsUpToTheRecordedCounters() {
        assertThat(RECORD.articles()).hasSize(4_073);
        long views = 0;
        long likes = 0;
        long comments = 0;
        for (String article : articles()) {
            Figures live = figures(article);
            views += live.views();
            likes += live.likes();
            comments += live.comments();
        }

        assertThat(likes).isEqualTo(1_695_544);
        assertThat(comments).isEqualTo(70_938);
        assertThat(views).isEqualTo(29_874_544);
    }

    @Test
    void endsForEveryArticleWithTheLastRecordedValue() {
        Map<String, Figures> expected = new HashMap<>();
        for (CounterSeries series : RECORD.series()) {
            long last = series.changes().get(series.changes().size() - 1).after();
            Figures of =
                    switch (series.kind()) {
                        case VIEWS -> new Figures(last, 0, 0, 0);
                        case LIKES -> new Figures(0, last, 0, 0);
                        case COMMENTS -> new Figures(0, 0, last, 0);
                    };
            expected.merge(series.articleId(), of, ReplayEndsWithTheRecordTest::sum);
        }

        assertThat(articles()).allSatisfy(article -> assertThat(figures(article))
                .as(article)
                .isEqualTo(expected.getOrDefault(article, Figures.ZERO)));
    }

    @Test
    void leavesNoFactOut() {
        assertThat(tally.counters().received())
                .isEqualTo(tally.counters().applied()
                        + tally.counters().stale()
                        + tally.counters().duplicate());
        assertThat(tally.counters().duplicate()).isZero();
    }

    private static List<String> articles() {
        return RECORD.series().stream().map(CounterSeries::articleId).distinct().toList();
    }

    private static Figures figures(String article) {
        ArticleFigures figures = tally.figures(article);
        return Objects.requireNonNull(figures, article).live();
    }

    private static Figures sum(Figures one, Figures other) {
        return new Figures(
                one.views() + other.views(),
                one.likes() + other.likes(),
                one.comments() + other.comments(),
                one.collects() + other.collects());
    }

    private static Interaction told(String article, InteractionFact fact) {
        long at = fact.at().toEpochMilli();
        if (fact instanceof Liked liked) {
            return Told.reader(Interaction.Kind.LIKED, article, liked.readerId(), at)
                    .toInteraction();
        }
        if (fact instanceof Unliked unliked) {
            return Told.reader(Interaction.Kind.UNLIKED, article, unliked.readerId(), at)
                    .toInteraction();
        }
        if (fact instanceof Commented commented) {
            return Told.comment(article, commented.commentId(), commented.readerId(), at)
                    .toInteraction();
        }
        if (fact instanceof CommentRemoved removed) {
            return Told.reader(Interaction.Kind.COMMENT_REMOVED, article, removed.commentId(), at)
                    .toInteraction();
        }
        if (fact instanceof CounterReported reported) {
            return Told.views(article, reported.total(), at).toInteraction();
        }
        throw new IllegalArgumentException("The record has no " + fact);
    }
}
