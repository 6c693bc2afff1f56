package dev.laurel.submission.domain;

import java.lang.Character.UnicodeScript;

/**
 * How long a text is by the rule of the contests: every Chinese character counts one, and so does every word of other
 * scripts. A word is a run of letters, digits and combining marks; an apostrophe, hyphen, underscore or full stop
 * inside it does not split it. Punctuation, symbols and emoji count nothing. The text is plain: what is syntax, code
 * or address has been taken out before.
 */
public final class BodyLength {

    private BodyLength() {}

    /** The counted length of {@code text}. */
    public static int of(String text) {
        int count = 0;
        boolean inWord = false;
        int position = 0;
        while (position < text.length()) {
            int character = text.codePointAt(position);
            position += Character.charCount(character);
            if (isHan(character)) {
                count++;
                inWord = false;
            } else if (isWordPart(character)) {
                count += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && joins(character) && wordGoesOn(text, position);
            }
        }
        return count;
    }

    private static boolean wordGoesOn(String text, int position) {
        if (position >= text.length()) {
            return false;
        }
        int next = text.codePointAt(position);
        return isWordPart(next) && !isHan(next);
    }

    private static boolean isHan(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    private static boolean isWordPart(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean joins(int character) {
        return character == '\'' || character == '’' || character == '-' || character == '_' || character == '.';
    }
}
