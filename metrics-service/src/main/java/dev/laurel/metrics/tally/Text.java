package dev.laurel.metrics.tally;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reusable characters, so that an id is read from JSON without making a string of it: a view of ASCII bytes that lie
 * elsewhere, or characters of its own. Not safe for concurrent use.
 */
public final class Text implements CharSequence {

    private static final byte[] NOTHING = {};

    /** The bytes that it is a view of, or null if the characters are its own. */
    private byte @org.jspecify.annotations.Nullable [] ascii = NOTHING;

    private int start;
    private char[] chars = {};
    private int length;

    /** Replaces the content. */
    public void set(char[] source, int from, int count) {
        if (count > chars.length) {
            chars = new char[Math.max(count, 64)];
        }
        System.arraycopy(source, from, chars, 0, count);
        ascii = null;
        length = count;
    }

    /** Replaces the content. */
    public void set(String source) {
        set(source.toCharArray(), 0, source.length());
    }

    /** Becomes a view of these bytes: none of them may be negative, or change while the text is in use. */
    public void setAscii(byte[] source, int from, int count) {
        ascii = source;
        start = from;
        length = count;
    }

    /** Makes it empty. */
    public void clear() {
        ascii = NOTHING;
        start = 0;
        length = 0;
    }

    /** The bytes that it is a view of, from {@link #start()}; null if it is none. */
    byte @org.jspecify.annotations.Nullable [] ascii() {
        return ascii;
    }

    /** Where the view begins. */
    int start() {
        return start;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        byte[] bytes = ascii;
        return bytes == null ? chars[index] : (char) bytes[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    /** Whether the bytes are this text in UTF-8. */
    public boolean equalsUtf8(byte[] bytes) {
        byte[] own = ascii;
        if (own != null) {
            return Arrays.equals(own, start, start + length, bytes, 0, bytes.length);
        }
        return bytes.length >= length && toString().equals(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        byte[] bytes = ascii;
        return bytes == null
                ? new String(chars, 0, length)
                : new String(bytes, start, length, StandardCharsets.US_ASCII);
    }
}
