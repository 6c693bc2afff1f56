package dev.laurel.localstack.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.localstack.recorded.CounterSeries.Change;
import dev.laurel.localstack.recorded.CounterSeries.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountersToFactsTest {

    /** Created 2019-08-31T16:00:00Z, which is 00:00 of 1 September in Shanghai. */
    private static final String ARTICLE = "5d6a9980" + "0000000000000000";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final CountersToFacts rule = new CountersToFacts(SHANGHAI);

    @Test
    void spreadsWhatWasThereBeforeTheRecordBeganFromCreationToTheFirstDay() {
        var facts = facts(Kind.LIKES, change(3, 4, 1, 1));

        assertThat(facts).containsExactly(new Liked(ARTICLE, "r1", at("2019-09-02T00:00"), null));
    }

    @Test
    void givesAnArticleAtLeastAnHourBeforeItsFirstDay() {
        var facts = facts(Kind.LIKES, change(1, 2, 1, 1));

        assertThat(facts).containsExactly(new Liked(ARTICLE, "r1", at("2019-09-01T00:30"), null));
    }

    @Test
    void spreadsAChangeEvenlyBetweenItsDaysAndRoundsDown() {
        var facts = facts(Kind.LIKES, change(3, 4, 0, 6));

        assertThat(facts).hasSize(6);
        assertThat(facts.get(0).at()).isEqualTo(at("2019-09-03T00:00").plusMillis(86_400_000L / 7));
        assertThat(facts)
                .allSatisfy(fact ->
                        assertThat(fact.at()).isAfter(at("2019-09-03T00:00")).isBefore(at("2019-09-04T00:00")));
        assertThat(facts).extracting(InteractionFact::at).isSorted();
    }

    @Test
    void startsAnIntervalWhereTheOneBeforeEnded() {
        var facts = facts(Kind.LIKES, change(1, 1, 0, 1), change(1, 2, 1, 2));

        // Creation + 1 h, then one hour for a change within a day, then what is left of the day.
        assertThat(facts)
                .extracting(InteractionFact::at)
                .containsExactly(at("2019-09-01T01:30"), at("2019-09-01T13:00"));
    }

    @Test
    void correctsAGapInTheRecordOneMillisecondAfterTheStart() {
        var facts = facts(Kind.LIKES, change(3, 4, 0, 1), change(5, 6, 3, 4), change(7, 8, 2, 2));

        assertThat(facts)
                .containsExactly(
                        new Liked(ARTICLE, "r1", at("2019-09-03T12:00"), null),
                        new Liked(ARTICLE, "r2", at("2019-09-05T00:00").plusMillis(1), null),
                        new Liked(ARTICLE, "r3", at("2019-09-05T00:00").plusMillis(1), null),
                        new Liked(ARTICLE, "r4", at("2019-09-05T12:00"), null),
                        new Unliked(ARTICLE, "r4", at("2019-09-07T00:00").plusMillis(1), null),
                        new Unliked(ARTICLE, "r3", at("2019-09-07T00:00").plusMillis(1), null));
    }

    @Test
    void withdrawsWhatCameLastAndNeverUsesANumberTwice() {
        var facts = facts(Kind.COMMENTS, change(3, 4, 0, 2), change(4, 5, 2, 1), change(5, 6, 1, 2));

        assertThat(facts).hasSize(4);
        assertThat(facts.get(1)).isInstanceOfSatisfying(Commented.class, comment -> assertThat(comment.commentId())
                .isEqualTo(ARTICLE + "-c2"));
        assertThat(facts.get(2)).isInstanceOfSatisfying(CommentRemoved.class, comment -> assertThat(comment.commentId())
                .isEqualTo(ARTICLE + "-c2"));
        assertThat(facts.get(3)).isInstanceOfSatisfying(Commented.class, comment -> assertThat(comment.commentId())
                .isEqualTo(ARTICLE + "-c3"));
    }

    @Test
    void reportsViewsAsTotalsAtTheEndOfEachInterval() {
        var facts = facts(Kind.VIEWS, change(3, 4, 10, 25), change(5, 6, 30, 28));

        assertThat(facts)
                .containsExactly(
                        new CounterReported(ARTICLE, "views", 25, at("2019-09-04T00:00"), null),
                        new CounterReported(
                                ARTICLE, "views", 30, at("2019-09-05T00:00").plusMillis(1), null),
                        new CounterReported(ARTICLE, "views", 28, at("2019-09-06T00:00"), null));
    }

    private List<InteractionFact> facts(Kind kind, Change... changes) {
        return rule.facts(new CounterSeries(ARTICLE, kind, List.of(changes))).toList();
    }

    private static Change change(int fromDay, int toDay, long before, long after) {
        return new Change(LocalDate.of(2019, 9, fromDay), LocalDate.of(2019, 9, toDay), before, after);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
