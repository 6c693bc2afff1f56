package dev.laurel.awards.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.GroupRule;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Normalisation;
import dev.laurel.awards.domain.rules.Requirement;
import dev.laurel.awards.domain.rules.TieBreak;
import dev.laurel.awards.domain.rules.Tier;
import dev.laurel.awards.domain.rules.Window;
import dev.laurel.contest.DefinitionReader;
import dev.laurel.contest.ReadResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each shape of a definition becomes the engine's rule of the same meaning. */
class ContestCompilerTest {

    private static final String TITLE = "title: { zh: 奖, en: Award }";
    private static final String PRIZE = "prize: { zh: 书, en: Book }";

    @Test
    void keepsDaysAndTheCutOff() {
        ContestRules rules = rules("");

        assertThat(rules.contestId()).isEqualTo("paper");
        assertThat(rules.submissions())
                .isEqualTo(new Window(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-31")));
        assertThat(rules.cutOff()).isEqualTo(Instant.parse("2024-04-05T16:00:00Z"));
    }

    @Test
    void makesALinearFormulaExactWeights() {
        ContestRules rules = rules("score: { formula: views*0.01 + likes + 1/8, scale: 2 }");

        assertThat(rules.score("score").orElseThrow().scale()).isEqualTo(2);
        assertThat(rules.score("score").orElseThrow().formula())
                .isInstanceOfSatisfying(Formula.Linear.class, linear -> {
                    assertThat(linear.weights())
                            .isEqualTo(Map.of("views", new BigDecimal("0.01"), "likes", BigDecimal.ONE));
                    assertThat(linear.constant()).isEqualByComparingTo("0.125");
                });
    }

    @Test
    void evaluatesOtherFormulasAndConditionsOnFigures() {
        ContestRules rules = rules("""
                measures: { posts: { of: author, kind: entries } }
                score: { formula: 'sqrt(views) + (label("good") ? 10 : 0)' }
                moderation: { labels: [ { id: good, title: { zh: 好, en: Good } } ] }
                awards:
                  - { id: best, %s, kind: everyone, unit: article, where: 'views >= 9 && attribute("city") == "bergen"', %s }
                """.formatted(TITLE, PRIZE));
        var figures = new FiguresOnPaper(Map.of("views", 9), Map.of("attribute.city", "bergen"), "good");
        var formula = (Formula.Computed) rules.score("score").orElseThrow().formula();

        assertThat(formula.names()).containsExactly("views");
        assertThat(formula.evaluation().of(figures)).isEqualByComparingTo("13");
        assertThat(award(rules, "best").terms().where())
                .isNotNull()
                .satisfies(condition -> assertThat(condition.test(figures)).isTrue())
                .satisfies(condition -> assertThat(condition.test(
                                new FiguresOnPaper(Map.of("views", 9), Map.of("attribute.city", "oslo"), "good")))
                        .isFalse());
    }

    @Test
    void capsAScoreBeforeItIsMadeComparable() {
        ContestRules rules = rules("""
                scores:
                  - { id: capped, formula: views + 1, cap: 100 }
                  - { id: share, formula: views + 1, cap: 100, normalise: shareOfBest }
                """);

        assertThat(rules.score("capped").orElseThrow().normalisation())
                .isEqualTo(new Normalisation.Cap(new BigDecimal("100")));
        assertThat(rules.score("share").orElseThrow().normalisation())
                .isEqualTo(new Normalisation.Cap(new BigDecimal("100"), new Normalisation.ShareOfBest()));
    }

    @Test
    void looksAtWeeksWhereAWeeklyDrawAsks() {
        ContestRules rules = rules("""
                measures:
                  posts: { of: author, kind: entries }
                  all: { of: author, kind: entries }
                  early: { of: author, kind: entries, through: 2024-03-07 }
                awards:
                  - { id: weekly, %s, kind: draw, per: week, places: 3, where: posts >= 1 && early >= 1, %s }
                """.formatted(TITLE, PRIZE));

        assertThat(measure(rules, "posts").perWeek()).isTrue();
        assertThat(measure(rules, "all").perWeek()).isFalse();
        assertThat(measure(rules, "early").perWeek()).isFalse();
        assertThat(award(rules, "weekly")).isInstanceOfSatisfying(AwardRule.Draw.class, draw -> assertThat(draw.when())
                .isNotNull());
    }

    @Test
    void turnsTheMomentOfAFactIntoAnInstant() {
        ContestRules rules = rules("""
                measures:
                  newest: { of: author, kind: fact, counter: level }
                  first: { of: author, kind: fact, counter: level, at: submissionStart }
                  last: { of: author, kind: fact, counter: level, at: submissionEnd }
                  day: { of: author, kind: fact, counter: level, at: "2024-03-10" }
                  grown: { of: author, kind: growth, counter: level, from: 2024-03-10 }
                """);

        assertThat(measure(rules, "newest").at()).isNull();
        assertThat(measure(rules, "first").at()).isEqualTo(Instant.parse("2024-02-29T16:00:00Z"));
        assertThat(measure(rules, "last").at()).isEqualTo(Instant.parse("2024-03-31T16:00:00Z"));
        assertThat(measure(rules, "day").at()).isEqualTo(Instant.parse("2024-03-09T16:00:00Z"));
        assertThat(measure(rules, "grown").window())
                .isEqualTo(new Window(LocalDate.parse("2024-03-10"), LocalDate.parse("2024-04-05")));
    }

    @Test
    void namesTiersAfterTheirPlaces() {
        ContestRules rules = rules("""
                awards:
                  - id: best
                    %s
                    kind: ladder
                    stacking: titleWithoutGift
                    quotaPer: { by: "attribute:city", each: 2 }
                    tiers:
                      - { from: 1, through: 1, %s, %s }
                      - { from: 2, through: 4, ordered: false, %s, %s }
                """.formatted(TITLE, TITLE, PRIZE, TITLE, PRIZE));
        var ladder = (AwardRule.Ladder) award(rules, "best");

        assertThat(ladder.tiers()).extracting(Tier::id).containsExactly("1", "2-4");
        assertThat(ladder.tiers()).extracting(Tier::ordered).containsExactly(true, false);
        assertThat(ladder.quotaPer()).isNotNull().satisfies(quota -> assertThat(quota.by())
                .isEqualTo("attribute.city"));
    }

    @Test
    void readsMoneyToTheCent() {
        ContestRules rules = rules("""
                measures: { posts: { of: author, kind: entries } }
                awards:
                  - id: pool
                    %s
                    kind: pool
                    currency: CNY
                    remainder: toFirst
                    maximumPerCreator: "12.50"
                    stages: [ { id: one, %s, when: posts >= 1, amount: "15000.00", growth: [ { above: 5, amount: "20000" } ] } ]
                """.formatted(TITLE, TITLE));
        var pool = (AwardRule.Pool) award(rules, "pool");

        assertThat(pool.maximumPerCreator()).isEqualTo(new Money("CNY", 1250));
        assertThat(pool.stages().get(0).amount()).isEqualTo(new Money("CNY", 1_500_000));
        assertThat(pool.stages().get(0).growth()).containsExactly(new AwardRule.Growth(5, new Money("CNY", 2_000_000)));
        assertThat(pool.remainder()).isEqualTo(AwardRule.Remainder.TO_FIRST);
    }

    @Test
    void givesPicksWithoutGradesOneGradeAndCarryOverItsPlaceAtTheEnd() {
        ContestRules rules = rules("""
                awards:
                  - { id: pick, %s, kind: juryPick, places: 3, %s }
                carryOver:
                  - { id: twice, %s, award: pick, contests: [other], atLeast: 2, %s }
                """.formatted(TITLE, PRIZE, TITLE, PRIZE));

        assertThat(((AwardRule.JuryPick) award(rules, "pick")).grades())
                .extracting(AwardRule.Grade::id, AwardRule.Grade::places)
                .containsExactly(tuple("pick", 3));
        assertThat(rules.awards()).extracting(AwardRule::id).containsExactly("pick", "twice");
    }

    @Test
    void readsPartsOfRequiredAwards() {
        ContestRules rules = rules("""
                measures: { days: { of: author, kind: distinctDays } }
                awards:
                  - { id: days, %s, kind: threshold, given: cumulative, gates: [ { id: seven, %s, %s, when: days >= 7 } ] }
                  - { id: bonus, %s, kind: everyone, requires: [days.seven], requiresEarlier: { contests: [last], awards: [days.seven] }, %s }
                """.formatted(TITLE, TITLE, PRIZE, TITLE, PRIZE));
        var terms = award(rules, "bonus").terms();

        assertThat(terms.requires()).containsExactly(new Requirement("days", "seven"));
        assertThat(terms.requiresEarlier()).isNotNull().satisfies(earlier -> assertThat(earlier.awards())
                .containsExactly(new Requirement("days", "seven")));
    }

    @Test
    void ordersGroupsByPrecedence() {
        ContestRules rules = rules("""
                awards:
                  - { id: one, %s, kind: everyone, %s }
                  - { id: two, %s, kind: everyone, %s }
                groups:
                  - { id: tracks, awards: [one, two], precedence: [two, one], stacking: exclusive, defaultAward: one }
                """.formatted(TITLE, PRIZE, TITLE, PRIZE));

        assertThat(rules.groups())
                .containsExactly(new GroupRule(
                        "tracks",
                        List.of("two", "one"),
                        GroupRule.Kind.EXCLUSIVE,
                        "one",
                        null,
                        false,
                        GroupRule.Per.AUTHOR));
    }

    @Test
    void comparesWhatTieBreaksName() {
        ContestRules rules = rules("""
                jury: { minimumSheets: 1 }
                scores: [ { id: interaction, formula: likes } ]
                tieBreaks: [moreJury, moreLikes, "moreScore:interaction", earlierPublication, articleId]
                """);

        assertThat(rules.tieBreaks())
                .containsExactly(
                        new TieBreak.More("jury"),
                        new TieBreak.More("likes"),
                        new TieBreak.More("interaction"),
                        new TieBreak.EarlierPublication(),
                        new TieBreak.Id());
    }

    private static AwardRule award(ContestRules rules, String id) {
        return rules.award(id).orElseThrow();
    }

    private static MeasureRule measure(ContestRules rules, String id) {
        return rules.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** The rules of a contest with these parts. */
    private static ContestRules rules(String parts) {
        String document = """
                id: paper
                title: { zh: 纸面, en: On paper }
                timeZone: Asia/Shanghai
                submissions: { from: 2024-03-01, through: 2024-03-31 }
                metrics: { through: 2024-04-05 }
                eligibility: { topicIds: [paper] }
                """
                + (parts.contains("score:") ? "" : "score: { formula: likes }\n")
                + (parts.contains("awards:") ? "" : "awards: []\n")
                + parts;
        var read = DefinitionReader.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(ReadResult.Valid.class);
        return ContestCompiler.compile(((ReadResult.Valid) read).definition());
    }
}
