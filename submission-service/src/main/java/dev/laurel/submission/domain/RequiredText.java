package dev.laurel.submission.domain;

import org.jspecify.annotations.Nullable;

/**
 * Words that a body must have.
 *
 * @param expression the words themselves, or a pattern
 * @param pattern    whether it is a pattern, matched in linear time
 * @param title      what it is, for people; null shows the expression
 */
public record RequiredText(
        String expression,
        boolean pattern,
        Where where,
        @Nullable Reason title) {

    /** Characters that count as opening and as ending. */
    public static final int EDGE = 200;

    /** Which part of the text is looked at. */
    public enum Where {
        OPENING("开头", "the opening"),
        ENDING("结尾", "the ending"),
        ANYWHERE("正文", "the body");

        private final String zh;
        private final String en;

        Where(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    String shownZh() {
        return "“" + (title == null ? expression : title.zh()) + "”（" + where.zh() + "）";
    }

    String shownEn() {
        return "\"" + (title == null ? expression : title.en()) + "\" in " + where.en();
    }
}
