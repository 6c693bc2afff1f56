package dev.laurel.submission.domain;

import static dev.laurel.submission.domain.ArticleFixtures.NOW;
import static dev.laurel.submission.domain.ArticleFixtures.START;
import static dev.laurel.submission.domain.ArticleFixtures.aContest;
import static dev.laurel.submission.domain.ArticleFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contest can ask of an entry beyond topic, window and length. */
class EntryConditionsTest {

    private static final ArticleContent.Source SOURCE = new ArticleContent.Source("https://example.org/o", "Ada");

    @Test
    void givesNoVerdictOnWhatIsNotAsked() {
        var verdicts = verdicts(new Asked(), new Article(), Surroundings.nothing());

        assertThat(verdicts)
                .extracting(Verdict::rule)
                .containsExactly("stillPublished", "submissionWindow", "topic", "exclusiveEntry", "minimumBodyLength");
    }

    @ParameterizedTest
    @CsvSource({"6, 10, true", "7, 10, false", "0, 0, true", "60000001, 100000000, false"})
    void comparesTheShareOfCodeExactly(int code, int all, boolean passed) {
        var asked = new Asked();
        asked.maximumCodeShare = new BigDecimal("0.60");

        var verdict = only("maximumCodeShare", asked, new Article(), reading(code, all, "", ""));

        assertThat(verdict.passed()).isEqualTo(passed);
        assertThat(verdict.evidence())
                .containsEntry("codeCharacters", "" + code)
                .containsEntry("maximum", "0.60");
    }

    @Test
    void namesTheRequiredTextThatIsMissing() {
        var asked = new Asked();
        asked.requiredText = List.of(
                new RequiredText("作者：", false, RequiredText.Where.OPENING, null),
                new RequiredText("botId: [0-9]+", true, RequiredText.Where.ENDING, new Reason("机器人编号", "Bot id")));

        var verdict = only("requiredText", asked, new Article(), reading(0, 1, "作者：", ""));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.evidence()).containsEntry("text1", "作者：").containsEntry("text2", "");
        assertThat(verdict.reason().zh()).contains("机器人编号").contains("结尾").doesNotContain("作者");
        assertThat(verdict.reason().en()).contains("Bot id").contains("the ending");
    }

    @ParameterizedTest
    @CsvSource({"frontend, , true", "backend, , false", ", , false", "frontend, essay, false", "life, essay, true"})
    void wantsTheCategoriesOfTheContestAndOfTheKind(@Nullable String category, @Nullable String kind, boolean passed) {
        var asked = new Asked();
        asked.categories = words("frontend", "life");
        asked.categoriesOfKind.put("essay", words("life"));

        assertThat(only("categories", asked, article(category, kind), Surroundings.nothing())
                        .passed())
                .isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({"tutorial, false", "frontend, true", ", true"})
    void refusesExcludedCategories(@Nullable String category, boolean passed) {
        var asked = new Asked();
        asked.excludedCategories = words("tutorial");

        assertThat(only("categories", asked, article(category, null), Surroundings.nothing())
                        .passed())
                .isEqualTo(passed);
    }

    @Test
    void letsAnArticleInByItsTag() {
        var asked = new Asked();
        asked.tags = words("ai");
        var tagged = new Article();
        tagged.topics = List.of();
        tagged.tags = List.of("other", "ai");

        assertThat(only("topic", asked, tagged, Surroundings.nothing())).satisfies(verdict -> {
            assertThat(verdict.passed()).isTrue();
            assertThat(verdict.evidence()).containsEntry("matched", "ai");
        });
        tagged.tags = List.of("other");
        assertThat(only("topic", asked, tagged, Surroundings.nothing()).passed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", ", false"})
    void wantsTheDeclarationThatItWasFirstPublishedHere(@Nullable Boolean declared, boolean passed) {
        var asked = new Asked();
        asked.firstPublishedHere = true;
        var article = new Article();
        article.firstPublishedHere = declared;

        assertThat(only("firstPublishedHere", asked, article, Surroundings.nothing())
                        .passed())
                .isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/o, Ada, true, ''",
        "https://example.org/o, '', false, the original's author",
        "'', Ada, false, the link to the original",
        "'', '', false, the original's link and author"
    })
    void wantsSourceAndAuthorInATranslationsOpening(String url, String author, boolean passed, String missing) {
        var asked = new Asked();
        asked.translations = EntryConditions.Translations.WITH_SOURCE;
        var article = new Article();
        article.translationOf = SOURCE;

        var verdict = only("translation", asked, article, reading(0, 1, author, url));

        assertThat(verdict.passed()).isEqualTo(passed);
        assertThat(verdict.reason().en()).contains(missing);
        article.translationOf = null;
        assertThat(only("translation", asked, article, reading(0, 1, "", "")).passed())
                .isTrue();
    }

    @Test
    void refusesTranslationsWhereTheContestDoes() {
        var asked = new Asked();
        asked.translations = EntryConditions.Translations.REFUSED;
        var article = new Article();
        article.translationOf = SOURCE;

        assertThat(only("translation", asked, article, reading(0, 1, "Ada", "https://example.org/o"))
                        .passed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3, false",
        "4, true",
        "8, true",
        "9, false",
    })
    void wantsALevelAtTheInstantThatCounts(long level, boolean passed) {
        var asked = new Asked();
        asked.authorLevel = new AuthorLevel(4, 8, START);

        var verdict = only("authorLevel", asked, new Article(), author(level(level, START), level(99, NOW)));

        assertThat(verdict.passed()).isEqualTo(passed);
        assertThat(verdict.evidence()).containsEntry("level", "" + level);
    }

    @Test
    void saysThatTheLevelIsNotKnown() {
        var asked = new Asked();
        asked.authorLevel = new AuthorLevel(0, 8, START);

        var verdict = only("authorLevel", asked, new Article(), author(level(5, START.plusMillis(1))));

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reason().en()).contains("not known");
    }

    @Test
    void looksAtTheLevelOfThePublicationWhereTheContestSaysSo() {
        var asked = new Asked();
        asked.authorLevel = new AuthorLevel(4, 8, null);

        assertThat(only("authorLevel", asked, new Article(), author(level(1, START), level(4, NOW)))
                        .passed())
                .isTrue();
    }

    /** The same facts in every order and with repetitions give the same verdict. */
    @Test
    void doesNotDependOnTheOrderInWhichFactsArrive() {
        var facts = List.of(level(3, START.minusMillis(1)), level(5, START), level(1, NOW));
        var asked = new Asked();
        asked.authorLevel = new AuthorLevel(5, 5, START);
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 0, 2, 1, 0}, {2, 0, 1, 2}}) {
            var history = AuthorHistory.of("author-1");
            for (int i : order) {
                history = history.with(facts.get(i));
            }
            assertThat(only("authorLevel", asked, new Article(), new Surroundings(history, Readings.NONE, Map.of()))
                            .passed())
                    .isTrue();
        }
    }

    @Test
    void wantsTheAttributesOfTheAuthor() {
        var asked = new Asked();
        asked.authorAttributes.put("city", words("杭州", "上海"));

        assertThat(only("authorAttributes", asked, new Article(), author(city("北京", START), city("杭州", NOW)))
                        .passed())
                .isTrue();
        assertThat(only("authorAttributes", asked, new Article(), author(city("北京", NOW))))
                .satisfies(verdict -> {
                    assertThat(verdict.passed()).isFalse();
                    assertThat(verdict.evidence()).containsEntry("city", "北京");
                });
    }

    private static AuthorFact level(long value, Instant at) {
        return new AuthorFact.Figure(AuthorLevel.COUNTER, value, at, null);
    }

    private static AuthorFact city(String value, Instant at) {
        return new AuthorFact.Word("city", value, at, null);
    }

    private static Surroundings author(AuthorFact... facts) {
        return new Surroundings(AuthorHistory.of("author-1", List.of(facts)), Readings.NONE, Map.of());
    }

    /** A body that has just these words and this address, wherever they are looked for. */
    private static Surroundings reading(int code, int all, String words, String url) {
        Reading reading = new Reading() {
            @Override
            public @Nullable String find(RequiredText wanted) {
                return wanted.expression().equals(words) ? words : null;
            }

            @Override
            public boolean opensWithWords(String asked) {
                return asked.equals(words);
            }

            @Override
            public boolean opensWithAddress(String asked) {
                return asked.equals(url);
            }

            @Override
            public int codeCharacters() {
                return code;
            }

            @Override
            public int characters() {
                return all;
            }
        };
        return new Surroundings(AuthorHistory.of("author-1"), (article, digest) -> reading, Map.of());
    }

    private static Article article(@Nullable String category, @Nullable String kind) {
        var article = new Article();
        article.category = category;
        article.kind = kind;
        return article;
    }

    private static Verdict only(String rule, Asked asked, Article article, Surroundings surroundings) {
        return verdicts(asked, article, surroundings).stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<Verdict> verdicts(Asked asked, Article article, Surroundings surroundings) {
        var contest = aContest(rules("c", asked.conditions(), Moderation.NONE), Contest.Phase.OPEN);
        return ArticleEvaluation.verdicts(article.history(), contest, List.of(contest), Map.of(), surroundings);
    }

    private static SortedSet<String> words(String... words) {
        return new TreeSet<>(Set.of(words));
    }

    /** What an article says, to be changed by a test. */
    private static final class Article {
        private List<String> topics = List.of("topic");
        private List<String> tags = List.of();
        private @Nullable String category;
        private @Nullable String kind;
        private @Nullable Boolean firstPublishedHere;
        private ArticleContent.@Nullable Source translationOf;

        private ArticleHistory history() {
            var content = new ArticleContent(
                    "T",
                    null,
                    topics,
                    tags,
                    List.of(),
                    null,
                    9,
                    "d",
                    category,
                    kind,
                    firstPublishedHere,
                    translationOf);
            return ArticleFixtures.anArticle(ArticleFixtures.published(NOW, content));
        }
    }

    /** What a contest asks for, to be changed by a test. */
    private static final class Asked {
        private List<RequiredText> requiredText = List.of();
        private @Nullable BigDecimal maximumCodeShare;
        private SortedSet<String> categories = words();
        private SortedSet<String> excludedCategories = words();
        private final SortedMap<String, SortedSet<String>> categoriesOfKind = new TreeMap<>();
        private SortedSet<String> tags = words();
        private @Nullable AuthorLevel authorLevel;
        private final SortedMap<String, SortedSet<String>> authorAttributes = new TreeMap<>();
        private boolean firstPublishedHere;
        private EntryConditions.Translations translations = EntryConditions.Translations.ALLOWED;

        private EntryConditions conditions() {
            return new EntryConditions(
                    requiredText,
                    maximumCodeShare,
                    categories,
                    excludedCategories,
                    categoriesOfKind,
                    tags,
                    authorLevel,
                    authorAttributes,
                    firstPublishedHere,
                    translations,
                    0,
                    true,
                    null);
        }
    }
}
