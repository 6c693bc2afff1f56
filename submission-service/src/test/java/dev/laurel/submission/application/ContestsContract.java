package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.Acts;
import dev.laurel.submission.domain.AuthorLevel;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.EntryConditions;
import dev.laurel.submission.domain.JuryRules;
import dev.laurel.submission.domain.Moderation;
import dev.laurel.submission.domain.Reason;
import dev.laurel.submission.domain.RequiredText;
import dev.laurel.submission.domain.Sheet;
import dev.laurel.submission.domain.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Contests} keeps to. */
public abstract class ContestsContract {

    private final String id = "contest-" + System.nanoTime();

    /** The contests under test; others may use them too, under other ids. */
    protected abstract Contests contests();

    @Test
    void givesBackWhatWasSaved() {
        var open = anOpenContest(id, "b", "a");

        assertThat(contests().find(id)).isNull();
        assertThat(contests().save(open)).isTrue();
        assertThat(contests().find(id)).isEqualTo(open);

        var closed = open.closed(CloseManifest.of(Map.of("a", 1L)), NOW);
        assertThat(contests().save(closed)).isTrue();
        assertThat(contests().find(id)).isEqualTo(closed);
        assertThat(contests().all()).contains(closed).doesNotContain(open);
    }

    @Test
    void writesANewVersionOnlyOverTheOneBefore() {
        var open = anOpenContest(id, "a");
        contests().save(open);

        assertThat(contests().save(anOpenContest(id, "b"))).isFalse();
        var second = open.redefined(open.rules(), "{\"second\":2}", Contest.Phase.OPEN, null, NOW);
        assertThat(contests().save(second)).isTrue();
        assertThat(contests().save(open.redefined(open.rules(), "{\"late\":2}", Contest.Phase.OPEN, null, NOW)))
                .isFalse();
        assertThat(contests().find(id)).isEqualTo(second);
    }

    @Test
    void remembersTheNewestAppliedVersionThroughChanges() {
        var open = anOpenContest(id, "a");
        contests().save(open);
        assertThat(contests().isApplied(id, 1)).isFalse();

        contests().markApplied(id, 2);
        contests().markApplied(id, 1);
        contests().save(open.redefined(open.rules(), "{\"second\":2}", Contest.Phase.OPEN, null, NOW));

        assertThat(contests().isApplied(id, 2)).isTrue();
        assertThat(contests().isApplied(id, 3)).isFalse();
    }

    @Test
    void keepsEveryDefinitionAndTheReasonsOfChanges() {
        var open = anOpenContest(id, "a");
        contests().save(open);
        var why = new Contest.Change(0, "clearer", "operator-1", NOW);
        var second = open.redefined(open.rules(), "{\"second\":2}", Contest.Phase.OPEN, why, NOW.plusSeconds(1));
        contests().save(second);
        var acted = second.acted(
                Acts.NONE.with(new Acts.Quota("best", "frontend", 1, new Acts.Act("few good ones", "operator-1", NOW))),
                NOW);
        contests().save(acted);

        assertThat(contests().find(id)).isEqualTo(acted);
        assertThat(acted.changes()).containsExactly(new Contest.Change(2, "clearer", "operator-1", NOW));
        assertThat(contests().definitions(id))
                .containsExactly(
                        new Contests.Definition(1, "{}", NOW),
                        new Contests.Definition(2, "{\"second\":2}", NOW.plusSeconds(1)));
    }

    @Test
    void givesBackEveryRuleThatWasSaved() {
        var plain = anOpenContest(id, "a").rules();
        var rules = new ContestRules(
                id, plain.timeZone(), plain.submissions(), plain.topicIds(), 7, ALL, MODERATION, JURY, plain.awards());

        contests().save(aContest(rules, Contest.Phase.OPEN));

        assertThat(contests().find(id)).isNotNull().extracting(Contest::rules).isEqualTo(rules);
    }

    private static final EntryConditions ALL = new EntryConditions(
            List.of(new RequiredText("b.t", true, RequiredText.Where.ENDING, new Reason("签名", "Signature"))),
            new BigDecimal("0.60"),
            new TreeSet<>(Set.of("frontend")),
            new TreeSet<>(Set.of("tutorial")),
            new TreeMap<>(Map.of("essay", new TreeSet<>(Set.of("life")))),
            new TreeSet<>(Set.of("ai")),
            new AuthorLevel(4, 8, NOW),
            new TreeMap<>(Map.of("city", new TreeSet<>(Set.of("杭州")))),
            true,
            EntryConditions.Translations.WITH_SOURCE,
            3,
            false,
            "recommended");
    private static final Moderation MODERATION = new Moderation(
            new TreeMap<>(Map.of("recommended", new Reason("推荐", "Recommended"))),
            new TreeMap<>(Map.of(
                    "advertisement",
                    new Moderation.Ground(new Reason("广告", "Advertisement"), Consequence.ALL_AWARDS_OF_AUTHOR))));
    private static final JuryRules JURY = new JuryRules(
            new BigDecimal("0"),
            new BigDecimal("10"),
            new BigDecimal("0.5"),
            List.of(new JuryRules.Criterion("depth", new Reason("深度", "Depth"))),
            new Window(NOW, NOW.plusSeconds(60)),
            Set.of(Sheet.Unit.ENTRY, Sheet.Unit.COLUMN));
}
