package dev.laurel.submission.text;

import java.util.Locale;
import java.util.Set;

/**
 * Takes the text out of raw HTML in Markdown: tags, comments and character references go, and so does the content of
 * elements that show code or nothing. One pass, no regular expressions: bodies come from strangers.
 */
final class HtmlText {

    private static final Set<String> WITHOUT_TEXT = Set.of("script", "style", "pre", "code", "svg", "math", "iframe");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private HtmlText(String html) {
        this.html = html;
    }

    static String of(String html) {
        HtmlText reader = new HtmlText(html);
        reader.read();
        return reader.text.toString();
    }

    private void read() {
        while (position < html.length()) {
            char character = html.charAt(position);
            if (html.startsWith("<!--", position)) {
                skipPast("-->");
            } else if (character == '<' && startsTag()) {
                readTag();
            } else if (character == '&') {
                skipReference();
            } else {
                text.append(character);
                position++;
            }
        }
    }

    private boolean startsTag() {
        if (position + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(position + 1);
        return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    }

    private void readTag() {
        int nameStart = position + 1;
        int nameEnd = nameStart;
        while (nameEnd < html.length() && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        skipPast(">");
        text.append(' ');
        if (WITHOUT_TEXT.contains(name)) {
            skipPast("</" + name);
            skipPast(">");
        }
    }

    private void skipReference() {
        int end = position + 1;
        while (end < html.length() && end - position < 10 && isReferencePart(html.charAt(end))) {
            end++;
        }
        boolean reference = end < html.length() && html.charAt(end) == ';';
        text.append(' ');
        position = reference ? end + 1 : position + 1;
    }

    private static boolean isReferencePart(char character) {
        return character == '#' || Character.isLetterOrDigit(character);
    }

    private void skipPast(String end) {
        int found = indexOfIgnoringCase(end);
        position = found < 0 ? html.length() : found + end.length();
    }

    private int indexOfIgnoringCase(String wanted) {
        for (int i = position; i <= html.length() - wanted.length(); i++) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }
}
