package dev.laurel.contest;

/** Places in a text, counted in code points. */
final class Positions {

    private Positions() {}

    /** Code points before a line (from 1) and a column (from 0); the end of the text for a place outside of it. */
    static int of(String text, int line, int column) {
        int index = 0;
        for (int at = 1; at < line && index >= 0; at++) {
            int end = text.indexOf('\n', index);
            index = end < 0 ? text.length() : end + 1;
        }
        int length = text.codePointCount(0, text.length());
        return Math.min(length, text.codePointCount(0, index) + Math.max(0, column));
    }

    /** The place right after {@code text}. */
    static Place placeOf(String text) {
        int line = 1 + (int) text.chars().filter(unit -> unit == '\n').count();
        int start = text.lastIndexOf('\n') + 1;
        return new Place(line, 1 + text.codePointCount(start, text.length()));
    }

    /** Index in UTF-16 units of the code point at {@code position}. */
    static int index(String text, int position) {
        return text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
    }

    /** The word, number or sign that starts at {@code position}; empty at the end of the text. */
    static String tokenAt(String text, int position) {
        int start = index(text, position);
        if (start >= text.length()) {
            return "";
        }
        int end = start;
        while (end < text.length() && end - start < 40 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > start ? text.substring(start, end) : Character.toString(text.codePointAt(start));
    }
}
