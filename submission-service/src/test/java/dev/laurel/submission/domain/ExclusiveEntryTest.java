package dev.laurel.submission.domain;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.START;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.anArticle;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.evaluate;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static dev.laurel.submission.domain.ArticleFixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusiveEntryTest {

    private static final Contest EARLIER =
            aContest("z-earlier", Contest.Phase.OPEN, START.minus(Duration.ofDays(1)), END, 0, "topic");
    private static final Contest LATER = anOpenContest("b-later", "topic");
    private static final Contest LATER_TOO = anOpenContest("a-later", "topic");

    @Test
    void prefersTheDeclaredContest() {
        var article = anArticle(published(NOW, content(1, "b-later", "topic")));

        assertThat(takesPartIn(article, List.of(EARLIER, LATER, LATER_TOO))).isEqualTo("b-later");
    }

    @Test
    void ignoresADeclaredContestThatTheArticleDoesNotMeet() {
        var article = anArticle(published(NOW, content(1, "unknown", "topic")));

        assertThat(takesPartIn(article, List.of(LATER, EARLIER))).isEqualTo("z-earlier");
    }

    @Test
    void prefersTheEarliestStartThenTheLowerId() {
        var article = anArticle(published(NOW, content(1, null, "topic")));

        assertThat(takesPartIn(article, List.of(LATER, EARLIER, LATER_TOO))).isEqualTo("z-earlier");
        assertThat(takesPartIn(article, List.of(LATER, LATER_TOO))).isEqualTo("a-later");
    }

    @Test
    void saysWhichContestHasTheArticle() {
        var article = anArticle(published(NOW, content(1, null, "topic")));

        var verdicts =
                ArticleEvaluation.verdicts(article, LATER, List.of(EARLIER, LATER), Map.of(), Surroundings.nothing());

        assertThat(verdicts)
                .filteredOn(verdict -> !verdict.passed())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.evidence()).containsEntry("contest", "z-earlier"));
    }

    @Test
    void movesTheArticleWhenAContestWithAPriorClaimOpens() {
        var article = anArticle(published(NOW, content(1, null, "topic")));
        var entered = evaluate(article, List.of(LATER), Map.of());

        var moved = evaluate(article, List.of(LATER, EARLIER), entered);

        assertThat(moved.get("b-later")).extracting(Entry::status).isEqualTo(EntryStatus.WITHDRAWN);
        assertThat(moved.get("z-earlier")).extracting(Entry::status).isEqualTo(EntryStatus.ACCEPTED);
    }

    @Test
    void keepsTheEntryOfAClosedContestAndBarsTheArticleFromOthers() {
        var article = anArticle(published(NOW, content(1, null, "topic")));
        var entered = evaluate(article, List.of(LATER), Map.of());
        var closed = LATER.closed(CloseManifest.of(Map.of("article-1", 1L)), NOW);

        var after = evaluate(article, List.of(closed, EARLIER), entered);

        assertThat(after).isEqualTo(entered);
    }

    /** Whatever comes first, contests or facts, and in whatever order: the article ends in the same contest. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void endsInTheSameContestInEveryOrderOfArrival(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Contest> contests = List.of(EARLIER, LATER, LATER_TOO);
            List<Object> arrivals = new ArrayList<>(contests);
            List<ArticleFact> facts = someFacts(random);
            arrivals.addAll(facts);
            Collections.shuffle(arrivals, random);

            var article = ArticleHistory.of("article-1");
            List<Contest> known = new ArrayList<>();
            Map<String, Entry> entries = Map.of();
            for (Object arrival : arrivals) {
                if (arrival instanceof ArticleFact fact) {
                    article = article.with(fact);
                } else {
                    known.add((Contest) arrival);
                }
                entries = evaluate(article, known, entries);
                assertThat(standing(entries)).as("seed %d", seed).hasSizeLessThanOrEqualTo(1);
            }

            var atOnce = evaluate(ArticleHistory.of("article-1", facts), contests, Map.of());
            assertThat(standing(entries)).as("seed %d round %d", seed, round).isEqualTo(standing(atOnce));
        }
    }

    private static List<ArticleFact> someFacts(Random random) {
        List<ArticleFact> facts = new ArrayList<>();
        String[] declared = {null, "a-later", "b-later", "unknown"};
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var at = NOW.plusMillis(random.nextInt(4));
            String choice = declared[random.nextInt(declared.length)];
            facts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> removed(at);
                        case 1 -> revised(at, content(i, choice, "topic"));
                        case 2 -> revised(at, content(i, choice, "elsewhere"));
                        default -> published(at, content(i, choice, "topic"));
                    });
        }
        return facts;
    }

    private static Map<String, EntryStatus> standing(Map<String, Entry> entries) {
        Map<String, EntryStatus> standing = new HashMap<>();
        entries.forEach((contest, entry) -> {
            if (entry.status() != EntryStatus.WITHDRAWN) {
                standing.put(contest, entry.status());
            }
        });
        return standing;
    }

    private static @Nullable String takesPartIn(ArticleHistory article, List<Contest> contests) {
        var entries = evaluate(article, contests, Map.of());
        return entries.values().stream()
                .filter(entry -> entry.status() == EntryStatus.ACCEPTED)
                .map(entry -> Objects.requireNonNull(entry).contestId())
                .findFirst()
                .orElse(null);
    }
}
