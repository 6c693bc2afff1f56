package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides between equal scores. Written as text: {@code moreLikes}, or {@code moreScore:interaction}.
 *
 * @param scoreId of {@link Rule#MORE_SCORE} only
 */
public record TieBreak(Rule rule, @Nullable String scoreId) {

    public static final TieBreak EARLIER_PUBLICATION = new TieBreak(Rule.EARLIER_PUBLICATION, null);
    public static final TieBreak ARTICLE_ID = new TieBreak(Rule.ARTICLE_ID, null);
    public static final TieBreak MORE_VIEWS = new TieBreak(Rule.MORE_VIEWS, null);
    public static final TieBreak MORE_LIKES = new TieBreak(Rule.MORE_LIKES, null);
    public static final TieBreak MORE_COMMENTS = new TieBreak(Rule.MORE_COMMENTS, null);
    public static final TieBreak MORE_COLLECTS = new TieBreak(Rule.MORE_COLLECTS, null);
    public static final TieBreak MORE_JURY = new TieBreak(Rule.MORE_JURY, null);

    static final List<TieBreak> DEFAULT = List.of(EARLIER_PUBLICATION, ARTICLE_ID);

    /** What is compared. */
    public enum Rule {
        /** The earlier published entry is ahead; of authors and columns, the one whose first entry is earlier. */
        EARLIER_PUBLICATION("earlierPublication"),
        /** The lower id is ahead; ids are compared as strings of code points. Always the last one. */
        ARTICLE_ID("articleId"),
        MORE_VIEWS("moreViews"),
        MORE_LIKES("moreLikes"),
        MORE_COMMENTS("moreComments"),
        MORE_COLLECTS("moreCollects"),
        MORE_JURY("moreJury"),
        /** The higher of another score of the same contest. */
        MORE_SCORE("moreScore");

        private final String text;

        Rule(String text) {
            this.text = text;
        }
    }

    /**
     * The tie-break with that text.
     *
     * @throws IllegalArgumentException if {@code text} names no rule
     */
    @JsonCreator
    public static TieBreak of(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (Rule rule : Rule.values()) {
            if (rule.text.equals(name) && (rule == Rule.MORE_SCORE) == (colon >= 0)) {
                return new TieBreak(rule, colon < 0 ? null : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("no tie-break: " + text);
    }

    /** As it is written in definitions. */
    @JsonValue
    public String text() {
        return scoreId == null ? rule.text : rule.text + ":" + scoreId;
    }

    @Override
    public String toString() {
        return text();
    }
}
