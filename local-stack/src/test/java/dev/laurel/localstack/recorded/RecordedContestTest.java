package dev.laurel.localstack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures that the recorded contest is known to have. */
class RecordedContestTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final RecordedData DATA = RecordedData.load();

    @Test
    void hasEveryArticleWhoseIdCarriesItsCreation() {
        assertThat(DATA.articles()).hasSize(4_073);
        assertThat(DATA.articles()).extracting(RecordedArticle::id).doesNotHaveDuplicates();
    }

    @Test
    void hasTwoHundredTwentyFourArticlesOfTheWindow() {
        assertThat(entries()).hasSize(224);
        assertThat(entries().stream().map(RecordedArticle::author).distinct()).hasSize(136);
    }

    @Test
    void givesTheKnownNumberOfFactsInOrderOfTime() {
        List<Timeline.Moment> moments = moments();

        assertThat(moments).hasSize(109_307);
        assertThat(moments).extracting(moment -> moment.fact().at()).isSorted();
    }

    @Test
    void givesTheSameFactsEveryTime() {
        assertThat(moments()).isEqualTo(moments());
    }

    @Test
    void hasFactsAtTheCutOffItselfSoThatTheBoundaryMatters() {
        Instant cutOff = startOf(2019, 11, 16);

        assertThat(moments())
                .anySatisfy(moment -> assertThat(moment.fact().at()).isEqualTo(cutOff));
    }

    private static List<Timeline.Moment> moments() {
        Set<String> ids = entries().stream().map(RecordedArticle::id).collect(Collectors.toSet());
        List<Timeline.Moment> moments = new ArrayList<>();
        new Timeline(DATA.seriesOf(ids::contains), new CountersToFacts(SHANGHAI)).forEachRemaining(moments::add);
        return moments;
    }

    private static List<RecordedArticle> entries() {
        return DATA.articlesCreated(startOf(2019, 8, 17), startOf(2019, 11, 1));
    }

    private static Instant startOf(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay(SHANGHAI).toInstant();
    }
}
