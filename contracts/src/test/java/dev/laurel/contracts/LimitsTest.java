package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that services check are the limits that the schemas state. */
class LimitsTest {

    private static final String CONTENT = "/properties/content/properties";

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("common", "/$defs/id/pattern", Limits.ID_PATTERN),
                Arguments.of("common", "/$defs/contestId/pattern", Limits.CONTEST_ID_PATTERN),
                Arguments.of("common", "/$defs/count/maximum", Limits.COUNTER_TOTAL),
                Arguments.of("common", "/$defs/url/maxLength", Limits.URL_LENGTH),
                Arguments.of("common", "/$defs/title/maxLength", Limits.TITLE_LENGTH),
                Arguments.of("common", "/$defs/instant/anyOf/1/minimum", Limits.EARLIEST.toEpochMilli()),
                Arguments.of("common", "/$defs/instant/anyOf/1/maximum", Limits.LATEST.toEpochMilli() - 1),
                Arguments.of("article-published", CONTENT + "/body/maxLength", Limits.ARTICLE_FACT_BYTES),
                Arguments.of("article-published", CONTENT + "/topicIds/maxItems", Limits.TOPIC_IDS),
                Arguments.of("article-published", CONTENT + "/columnIds/maxItems", Limits.COLUMN_IDS),
                Arguments.of("article-published", CONTENT + "/tags/maxItems", Limits.TAGS),
                Arguments.of("article-published", CONTENT + "/tags/items/maxLength", Limits.TAG_LENGTH),
                Arguments.of("common", "/$defs/word/maxLength", Limits.WORD_LENGTH),
                Arguments.of("common", "/$defs/reason/maxLength", Limits.REASON_LENGTH),
                Arguments.of("author-counter-reported", "/properties/counter/pattern", Limits.AUTHOR_COUNTER_PATTERN),
                Arguments.of(
                        "author-attribute-reported", "/properties/attribute/pattern", Limits.AUTHOR_ATTRIBUTE_PATTERN),
                Arguments.of("author-attribute-reported", "/properties/value/maxLength", Limits.ATTRIBUTE_LENGTH),
                Arguments.of("review-state", "/properties/comment/maxLength", Limits.COMMENT_LENGTH),
                Arguments.of("entry-state", "/properties/decision/properties/reason/maxLength", Limits.REASON_LENGTH),
                definition("/$defs/contestId/pattern", Limits.CONTEST_ID_PATTERN),
                definition("/properties/eligibility/properties/topicIds/maxItems", Limits.CONTEST_TOPIC_IDS),
                definition("/$defs/platformId/pattern", Limits.ID_PATTERN),
                definition("/properties/eligibility/properties/minimumBodyLength/maximum", Limits.MINIMUM_BODY_LENGTH),
                definition("/$defs/formula/maxLength", Limits.FORMULA_LENGTH),
                definition("/$defs/condition/maxLength", Limits.FORMULA_LENGTH),
                definition("/$defs/scale/maximum", Limits.SCORE_SCALE),
                definition("/properties/awards/maxItems", Limits.AWARDS),
                definition("/$defs/ladderAward/properties/tiers/maxItems", Limits.TIERS),
                definition("/$defs/place/maximum", Limits.PLACES),
                definition("/$defs/shortText/maxLength", Limits.NAME_LENGTH));
    }

    private static Arguments definition(String pointer, Object limit) {
        return Arguments.of("contest-definition", pointer, limit);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void isStatedByTheSchema(String schema, String pointer, Object limit) {
        assertThat(SchemaFiles.parsed(schema + ".schema.json").at(pointer).asString("nothing"))
                .isEqualTo(limit.toString());
    }

    @Test
    void revisionsHaveTheLimitsOfPublications() {
        assertThat(SchemaFiles.parsed("article-revised.schema.json").at("/properties/content"))
                .isEqualTo(SchemaFiles.parsed("article-published.schema.json").at("/properties/content"));
    }

    @ParameterizedTest
    @CsvSource({
        "5d5787ce5188255d4b3cd5a5, true",
        "auth0|12+34=, true",
        "_x, true",
        "a b, false",
        "a/b, false",
        "., false",
        "'', false",
        "掘金, false"
    })
    void knowsIds(String id, boolean possible) {
        assertThat(Limits.isId(id)).isEqualTo(possible);
    }

    @Test
    void boundsIdsInLengthAndAtTheirEnd() {
        assertThat(Limits.isId("x".repeat(Limits.ID_LENGTH))).isTrue();
        assertThat(Limits.isId("x".repeat(Limits.ID_LENGTH + 1))).isFalse();
        assertThat(Limits.isId("x\n")).isFalse();
        assertThat(Limits.isContestId("autumn-2019")).isTrue();
        assertThat(Limits.isContestId("autumn-2019\n")).isFalse();
        assertThat(Limits.isContestId("a:b")).isFalse();
    }

    @Test
    void countsCodePoints() {
        assertThat(Limits.isWithin("😀😀", 2)).isTrue();
        assertThat(Limits.isWithin("😀😀😀", 2)).isFalse();
    }
}
