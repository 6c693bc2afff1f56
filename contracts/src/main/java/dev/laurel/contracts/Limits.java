package dev.laurel.contracts;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How large and how odd the fields of a message may be. The JSON Schemas state the same figures (a test compares
 * them); services reject what breaks them. Lengths of text are counted in Unicode code points, as JSON Schema does.
 */
public final class Limits {

    /** Ids that the platform gives (articles, authors, readers, comments, topics, columns): safe in a URL path. */
    public static final String ID_PATTERN = "^[A-Za-z0-9_-][A-Za-z0-9._:@|~+=-]{0,127}$";

    public static final int ID_LENGTH = 128;

    /** Ids of contests and awards: lower-case letters, digits, hyphens; 3 to 64 characters. */
    public static final String CONTEST_ID_PATTERN = "^[a-z0-9][a-z0-9-]{1,62}[a-z0-9]$";

    public static final int ARTICLE_FACT_BYTES = 512 * 1024;
    public static final int INTERACTION_FACT_BYTES = 8 * 1024;
    public static final int DEFINITION_BYTES = 256 * 1024;
    public static final int DEFINITION_DEPTH = 32;

    /** Names and values together. */
    public static final int DEFINITION_VALUES = 10_000;

    /** Title of an article. */
    public static final int TITLE_LENGTH = 300;

    public static final int URL_LENGTH = 2048;
    public static final int TOPIC_IDS = 20;
    public static final int COLUMN_IDS = 20;
    public static final int TAGS = 50;
    public static final int TAG_LENGTH = 100;

    /** Category and kind of an article. */
    public static final int WORD_LENGTH = 100;

    /** Name of a figure of an author. */
    public static final String AUTHOR_COUNTER_PATTERN = "^[A-Za-z][A-Za-z0-9_-]{0,63}$";

    /** Name of a word about an author. */
    public static final String AUTHOR_ATTRIBUTE_PATTERN = "^[A-Za-z][A-Za-z0-9._-]{0,159}$";

    /** What an attribute may say. */
    public static final int ATTRIBUTE_LENGTH = 200;

    public static final int AUTHOR_FACT_BYTES = 8 * 1024;

    /** Most decimals of a number, and its largest exponent. */
    public static final int DECIMAL_SCALE = 100;

    /** Comment of a juror on a sheet. */
    public static final int COMMENT_LENGTH = 4000;

    /** Largest total a counter may report. */
    public static final long COUNTER_TOTAL = 1_000_000_000_000_000L;

    /** A fact may not be older than this. */
    public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** A fact may not be this late or later, whatever the clock says. */
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** An operator's reason. */
    public static final int REASON_LENGTH = 2000;

    /** A contest's topics. */
    public static final int CONTEST_TOPIC_IDS = 100;

    public static final int MINIMUM_BODY_LENGTH = 100_000;
    public static final int FORMULA_LENGTH = 1000;
    public static final int SCORE_SCALE = 10;
    public static final int AWARDS = 50;
    public static final int TIERS = 100;

    /** Last place of a ladder. */
    public static final int PLACES = 10_000;

    /** Titles of contests, awards and tiers, names of prizes. */
    public static final int NAME_LENGTH = 200;

    private static final Pattern ID = Pattern.compile(ID_PATTERN);
    private static final Pattern CONTEST_ID = Pattern.compile(CONTEST_ID_PATTERN);

    private Limits() {}

    /** Whether {@code id} is a possible id of an article, author, reader, comment, topic or column. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Whether {@code id} is a possible id of a contest or an award. */
    public static boolean isContestId(String id) {
        return CONTEST_ID.matcher(id).matches();
    }

    /** Whether {@code text} has at most {@code limit} code points. */
    public static boolean isWithin(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit;
    }
}
