package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.AuthorFact;
import dev.laurel.submission.domain.AuthorLevel;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Consequence;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Decision;
import dev.laurel.submission.domain.EntryConditions;
import dev.laurel.submission.domain.EntryStatus;
import dev.laurel.submission.domain.Moderation;
import dev.laurel.submission.domain.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people say of entries, and how far it reaches: reasons with consequences, labels, an author's entries. */
class ModerationTest {

    private static final Moderation MODERATION = new Moderation(
            new TreeMap<>(Map.of("recommended", new Reason("推荐", "Recommended"))),
            new TreeMap<>(Map.of(
                    "off-topic", ground("跑题", "Off topic", Consequence.ENTRY),
                    "ring", ground("刷赞", "Vote ring", Consequence.ALL_ENTRIES_OF_AUTHOR),
                    "advertisement", ground("广告", "Advertisement", Consequence.ALL_AWARDS_OF_AUTHOR))));

    private final SubmissionFixture service = new SubmissionFixture();

    private static Moderation.Ground ground(String zh, String en, Consequence consequence) {
        return new Moderation.Ground(new Reason(zh, en), consequence);
    }

    @Test
    void takesTheConsequenceFromTheListedReason() {
        define(conditions(0, null, null));
        publish("a", 0);
        publish("b", 1);

        var decided = decide("a", Decision.Kind.DISQUALIFY, "off-topic");

        assertThat(decided.reason()).isEqualTo("跑题");
        assertThat(decided.consequence()).isEqualTo(Consequence.ENTRY);
        assertThat(status("a")).isEqualTo(EntryStatus.DISQUALIFIED);
        assertThat(status("b")).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void takesTheAuthorsOtherEntriesAwayAndGivesThemBack() {
        define(conditions(0, null, null));
        publish("a", 0);
        publish("b", 1);

        decide("a", Decision.Kind.DISQUALIFY, "ring");
        publish("c", 2);

        assertThat(service.entry("contest", "b")).satisfies(entry -> {
            assertThat(entry.status()).isEqualTo(EntryStatus.DISQUALIFIED);
            assertThat(entry.excludedBy()).isEqualTo("a");
        });
        assertThat(status("c")).as("one that enters later").isEqualTo(EntryStatus.DISQUALIFIED);
        assertThat(service.announced.entries.get("contest:b")).isEqualTo(service.entry("contest", "b"));

        decide("a", Decision.Kind.REINSTATE, null);

        assertThat(status("a")).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(status("b")).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(status("c")).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void reachesOtherEntriesOfAClosedContestToo() {
        define(conditions(0, null, null));
        publish("a", 0);
        publish("b", 1);
        service.now = END;
        service.closeContest.close("contest");

        decide("a", Decision.Kind.DISQUALIFY, "ring");

        assertThat(status("b")).isEqualTo(EntryStatus.DISQUALIFIED);
        assertThat(service.contests.find("contest"))
                .isNotNull()
                .extracting(Contest::manifest)
                .isEqualTo(CloseManifest.of(service.entries.versions("contest")));
    }

    @Test
    void leavesOtherEntriesInTheStandingsWhereOnlyAwardsAreLost() {
        define(conditions(0, null, null));
        publish("a", 0);
        publish("b", 1);

        assertThat(decide("a", Decision.Kind.DISQUALIFY, "advertisement").consequence())
                .isEqualTo(Consequence.ALL_AWARDS_OF_AUTHOR);
        assertThat(status("b")).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void refusesAReasonThatIsNotListed() {
        define(conditions(0, null, null));
        publish("a", 0);

        assertThatThrownBy(() -> decide("a", Decision.Kind.DISQUALIFY, "boredom"))
                .isInstanceOfSatisfying(UnusableException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("reasonId");
                    assertThat(refused.expected()).contains("advertisement", "off-topic");
                });
        assertThat(status("a")).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void ranksAnEntryOnlyWithTheLabelTheContestAsksFor() {
        define(conditions(0, "recommended", null));
        publish("a", 0);
        assertThat(status("a")).isEqualTo(EntryStatus.INELIGIBLE);

        label("a", true);
        assertThat(status("a")).isEqualTo(EntryStatus.ACCEPTED);
        long version = service.entry("contest", "a").version();
        label("a", true);
        assertThat(service.entry("contest", "a").version()).isEqualTo(version);

        label("a", false);
        assertThat(status("a")).isEqualTo(EntryStatus.INELIGIBLE);
    }

    @Test
    void keepsALabelThroughANewJudgementAndSetsItAfterTheClose() {
        define(conditions(0, "recommended", null));
        publish("a", 0);
        publish("b", 1);
        label("a", true);
        define(conditions(5, "recommended", null));
        assertThat(status("a")).isEqualTo(EntryStatus.ACCEPTED);
        service.now = END;
        service.closeContest.close("contest");

        label("b", true);

        assertThat(status("b")).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void refusesALabelTheContestDoesNotHave() {
        define(conditions(0, null, null));
        publish("a", 0);

        assertThatThrownBy(() -> service.labelEntry.label(
                        "contest", "a", new LabelEntry.Request("golden", true, "shiny", "operator-1")))
                .isInstanceOf(UnusableException.class);
    }

    @Test
    void countsTheEarliestEntriesOfAnAuthorInWhateverOrderTheyCome() {
        define(conditions(2, null, null));
        publish("late", 3);
        publish("middle", 2);
        assertThat(status("late")).isEqualTo(EntryStatus.ACCEPTED);

        publish("early", 1);

        assertThat(status("early")).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(status("middle")).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(status("late")).isEqualTo(EntryStatus.INELIGIBLE);

        decide("early", Decision.Kind.DISQUALIFY, "off-topic");

        assertThat(status("late")).as("a place became free").isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void judgesAnewWhenALateFactAboutTheAuthorArrives() {
        define(conditions(0, null, new AuthorLevel(4, 8, NOW)));
        publish("a", 0);
        assertThat(status("a")).isEqualTo(EntryStatus.INELIGIBLE);

        var outcomes = service.tell("author-1", level(9, 1), level(5, 0), level(5, 0));

        assertThat(outcomes).containsExactly(Outcome.APPLIED, Outcome.STALE, Outcome.DUPLICATE);
        assertThat(status("a")).isEqualTo(EntryStatus.ACCEPTED);
        service.tell("author-1", level(3, 0));
        assertThat(status("a")).as("of equal moments the larger value holds").isEqualTo(EntryStatus.ACCEPTED);
    }

    private static AuthorFact level(long value, int secondsLater) {
        return new AuthorFact.Figure("level", value, NOW.plusSeconds(secondsLater), null);
    }

    private static EntryConditions conditions(int mostEntries, @Nullable String label, @Nullable AuthorLevel level) {
        return new EntryConditions(
                List.of(),
                null,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                level,
                new TreeMap<>(),
                false,
                EntryConditions.Translations.ALLOWED,
                mostEntries,
                true,
                label);
    }

    private void define(EntryConditions conditions) {
        service.define(aContest(rules("contest", conditions, MODERATION), Contest.Phase.OPEN));
    }

    private void publish(String articleId, int secondsLater) {
        service.record(articleId, published(NOW.plusSeconds(secondsLater), content(1, null, "topic")));
    }

    private Decision decide(String articleId, Decision.Kind kind, @Nullable String reasonId) {
        var decided = service.decideEntry.decide(
                "contest",
                articleId,
                new DecideEntry.Request(kind, reasonId, reasonId == null ? "appeal" : "", "operator-1"));
        assertThat(decided).isNotNull();
        Decision decision = decided.decision();
        assertThat(decision).isNotNull();
        return decision;
    }

    private void label(String articleId, boolean set) {
        service.labelEntry.label(
                "contest", articleId, new LabelEntry.Request("recommended", set, "well done", "operator-1"));
    }

    private EntryStatus status(String articleId) {
        return service.entry("contest", articleId).status();
    }
}
