package dev.laurel.metrics.tally;

import java.util.Arrays;

/** Reusable characters, so that an id is read from JSON without making a string of it. Not safe for concurrent use. */
public final class Text implements CharSequence {

    private char[] chars = new char[64];
    private int length;

    /** Replaces the content. */
    public void set(char[] source, int start, int count) {
        if (count > chars.length) {
            chars = new char[Math.max(count, chars.length * 2)];
        }
        System.arraycopy(source, start, chars, 0, count);
        length = count;
    }

    /** Replaces the content. */
    public void set(String source) {
        set(source.toCharArray(), 0, source.length());
    }

    /** Makes it empty. */
    public void clear() {
        length = 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(Arrays.copyOfRange(chars, start, end));
    }

    /** Whether the bytes are this text in UTF-8. */
    public boolean equalsUtf8(byte[] bytes) {
        if (bytes.length == length) {
            for (int i = 0; i < length; i++) {
                if (chars[i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
        return bytes.length > length && toString().equals(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
