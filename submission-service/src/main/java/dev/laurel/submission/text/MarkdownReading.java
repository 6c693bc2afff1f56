package dev.laurel.submission.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.laurel.submission.domain.Reading;
import dev.laurel.submission.domain.RequiredText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that was read. Opening and ending are the first and the last {@value RequiredText#EDGE} characters of the text.
 * Patterns are RE2's: whatever a contest asks for and an author writes, the time is linear in the body's length.
 */
final class MarkdownReading implements Reading {

    private final String text;
    private final List<Address> addresses;
    private final int codeCharacters;

    /** An address and how many characters of text stand before it. */
    record Address(String url, int before) {}

    MarkdownReading(String text, List<Address> addresses, int codeCharacters) {
        this.text = text;
        this.addresses = List.copyOf(addresses);
        this.codeCharacters = codeCharacters;
    }

    @Override
    public @Nullable String find(RequiredText wanted) {
        String part =
                switch (wanted.where()) {
                    case OPENING -> opening();
                    case ENDING -> ending();
                    case ANYWHERE -> text;
                };
        if (!wanted.pattern()) {
            return part.contains(wanted.expression()) ? wanted.expression() : null;
        }
        Matcher matcher = Pattern.compile(wanted.expression()).matcher(part);
        return matcher.find() ? matcher.group() : null;
    }

    @Override
    public boolean opensWithWords(String words) {
        return opening().contains(words.strip());
    }

    @Override
    public boolean opensWithAddress(String url) {
        int skipped = text.length() - text.stripLeading().length();
        int end = skipped + opening().length();
        return addresses.stream()
                .anyMatch(address ->
                        address.before() <= end && withoutSlash(address.url()).equals(withoutSlash(url)));
    }

    @Override
    public int codeCharacters() {
        return codeCharacters;
    }

    @Override
    public int characters() {
        return visible(text) + codeCharacters;
    }

    /** Characters that are not white space. */
    static int visible(String text) {
        return (int) text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }

    private String opening() {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        return length <= RequiredText.EDGE
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, RequiredText.EDGE));
    }

    private String ending() {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        return length <= RequiredText.EDGE
                ? stripped
                : stripped.substring(stripped.offsetByCodePoints(stripped.length(), -RequiredText.EDGE));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
