package dev.laurel.submission.domain;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.anArticle;
import static dev.laurel.submission.domain.ArticleFixtures.content;
import static dev.laurel.submission.domain.ArticleFixtures.published;
import static dev.laurel.submission.domain.ArticleFixtures.removed;
import static dev.laurel.submission.domain.ArticleFixtures.revised;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHistoryTest {

    @Test
    void takesAFactOnceHoweverOftenItArrives() {
        var once = anArticle(published(NOW, content(1, null, "t")));

        var twice = once.with(published(NOW, content(1, null, "t")));

        assertThat(twice).isSameAs(once);
    }

    @Test
    void keepsTwoDifferentVersionsOfOneMoment() {
        var article = anArticle(revised(NOW, content(1, null, "t")), revised(NOW, content(2, null, "t")));

        assertThat(article.facts()).hasSize(2);
    }

    @Test
    void letsTheRemovalWinAtTheSameMoment() {
        var article = anArticle(removed(NOW), published(NOW, content(1, null)), revised(NOW, content(2, null)));

        assertThat(article.removal()).isNotNull();
    }

    @Test
    void letsTheRemovalWinOverAVersionThatAloneHasAnOrder() {
        var version = new ArticleFact.Version(false, NOW, 9L, "a", content(1, null));

        assertThat(anArticle(removed(NOW), version).removal()).isNotNull();
    }

    @Test
    void followsThePlatformsOrderAtTheSameMoment() {
        var shownAgain = new ArticleFact.Version(false, NOW, 2L, "a", content(1, null));

        assertThat(anArticle(shownAgain, new ArticleFact.Removal(NOW, 1L)).removal())
                .isNull();
    }

    @Test
    void ignoresWhatIsFinerThanAMillisecond() {
        var laterByNanos = revised(NOW.plusNanos(900), content(1, null));

        assertThat(anArticle(removed(NOW), laterByNanos).removal()).isNotNull();
    }

    @Test
    void isAsOldAsItsEarliestPublication() {
        var article = anArticle(
                published(NOW, content(1, null)),
                removed(NOW.plusSeconds(1)),
                published(NOW.plusSeconds(2), content(1, null)));

        assertThat(article.publication()).isNotNull().satisfies(first -> assertThat(first.at())
                .isEqualTo(NOW));
        assertThat(article.removal()).isNull();
    }

    @Test
    void countsTheNewestVersionInsideTheWindow() {
        var window = new Window(NOW, NOW.plusSeconds(10));
        var article = anArticle(
                published(NOW, content(1, null)),
                revised(NOW.plusSeconds(10).minusMillis(1), content(2, null)),
                revised(NOW.plusSeconds(10), content(3, null)));

        var counting = article.versionCountingIn(window);

        assertThat(counting)
                .isNotNull()
                .satisfies(version -> assertThat(version.content().bodyLength()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSameInEveryOrderOfArrivalAndEqualsTheNaiveReading(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<ArticleFact> facts = someFacts(random);
            var window = new Window(NOW.plusMillis(1), NOW.plusMillis(3));
            var expected = ArticleHistory.of("article-1", facts);

            Collections.shuffle(facts, random);
            var article = ArticleHistory.of("article-1");
            for (ArticleFact fact : facts) {
                article = article.with(fact);
            }

            assertThat(article).as("seed %d round %d: %s", seed, round, facts).isEqualTo(expected);
            var naive = new NaiveHistory(facts);
            assertThat(article.removal() != null)
                    .as("seed %d round %d: %s", seed, round, facts)
                    .isEqualTo(naive.isRemoved());
            assertThat(at(article.publication())).isEqualTo(naive.publishedAt());
            assertThat(at(article.versionCountingIn(window))).isEqualTo(naive.countingAt(window));
        }
    }

    private static @Nullable Instant at(@Nullable ArticleFact fact) {
        return fact == null ? null : fact.at();
    }

    /** Few moments and few contents, so that ties and duplicates are common. */
    private static List<ArticleFact> someFacts(Random random) {
        List<ArticleFact> facts = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Instant at = NOW.plusMillis(random.nextInt(5));
            Long seq = random.nextBoolean() ? null : (long) random.nextInt(3);
            if (random.nextInt(3) == 0) {
                facts.add(new ArticleFact.Removal(at, seq));
            } else {
                facts.add(new ArticleFact.Version(
                        random.nextBoolean(), at, seq, "author-1", content(random.nextInt(3), null, "t")));
            }
        }
        facts.addAll(List.copyOf(facts.subList(0, random.nextInt(facts.size() + 1))));
        return facts;
    }

    /** Reads the facts as the rules are written, one comparison after the other, with no order kept. */
    private record NaiveHistory(List<ArticleFact> facts) {

        boolean isRemoved() {
            return facts.stream()
                    .anyMatch(fact -> fact instanceof ArticleFact.Removal removal
                            && facts.stream().noneMatch(other -> shownAgainAfter(removal, other)));
        }

        private static boolean shownAgainAfter(ArticleFact.Removal removal, ArticleFact other) {
            if (!(other instanceof ArticleFact.Version)) {
                return false;
            }
            if (!other.at().equals(removal.at())) {
                return other.at().isAfter(removal.at());
            }
            Long removalSeq = removal.seq();
            Long otherSeq = other.seq();
            return removalSeq != null && otherSeq != null && otherSeq > removalSeq;
        }

        @Nullable
        Instant publishedAt() {
            return facts.stream()
                    .filter(fact -> fact instanceof ArticleFact.Version version && version.publication())
                    .map(ArticleFact::at)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        @Nullable
        Instant countingAt(Window window) {
            List<Instant> versions = facts.stream()
                    .filter(ArticleFact.Version.class::isInstance)
                    .map(ArticleFact::at)
                    .toList();
            return versions.stream()
                    .filter(at -> !at.isBefore(window.start()) && at.isBefore(window.end()))
                    .max(Instant::compareTo)
                    .orElse(versions.stream().max(Instant::compareTo).orElse(null));
        }
    }
}
