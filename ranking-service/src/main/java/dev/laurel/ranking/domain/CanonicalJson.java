package dev.laurel.ranking.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that depends on nothing but the values: no white space, UTF-8, escapes only where JSON demands them, text
 * otherwise as it is. The caller names properties in alphabetical order. Digests are taken over these bytes, so the form
 * must never change. Does not check that the calls make a whole document.
 */
public final class CanonicalJson {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;
    private boolean first = true;

    /** Writes to {@code out}; {@link #flush()} hands over what is buffered. */
    public CanonicalJson(OutputStream out) {
        this.out = out;
    }

    public CanonicalJson beginObject() {
        return begin('{');
    }

    public CanonicalJson endObject() {
        return end('}');
    }

    public CanonicalJson beginArray() {
        return begin('[');
    }

    public CanonicalJson endArray() {
        return end(']');
    }

    /** Names the property whose value follows. */
    public CanonicalJson name(String name) {
        separate();
        quoted(name);
        put(':');
        first = true;
        return this;
    }

    /** A string, or null. */
    public CanonicalJson value(@Nullable String value) {
        separate();
        if (value == null) {
            ascii("null");
        } else {
            quoted(value);
        }
        first = false;
        return this;
    }

    public CanonicalJson value(long value) {
        return literal(Long.toString(value));
    }

    public CanonicalJson value(boolean value) {
        return literal(value ? "true" : "false");
    }

    /** An instant with milliseconds, as the contract writes it. */
    public CanonicalJson value(Instant value) {
        return value(value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** An object of the properties {@code en} and {@code zh}. */
    public CanonicalJson value(Text value) {
        return beginObject()
                .name("en")
                .value(value.en())
                .name("zh")
                .value(value.zh())
                .endObject();
    }

    /** JSON as it is, which must be canonical itself. */
    public CanonicalJson literal(String json) {
        separate();
        text(json);
        first = false;
        return this;
    }

    /** Hands everything over to the stream. */
    public void flush() {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CanonicalJson begin(char bracket) {
        separate();
        put(bracket);
        first = true;
        return this;
    }

    private CanonicalJson end(char bracket) {
        put(bracket);
        first = false;
        return this;
    }

    private void separate() {
        if (!first) {
            put(',');
        }
    }

    private void quoted(String value) {
        put('"');
        text(value, true);
        put('"');
    }

    private void text(String value) {
        text(value, false);
    }

    private void text(String value, boolean escape) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (escape && (c < 0x20 || c == '"' || c == '\\')) {
                    escape(c);
                } else {
                    put(c);
                }
            } else if (c < 0x800) {
                put(0xC0 | (c >> 6));
                put(0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(c, value.charAt(++i));
                put(0xF0 | (codePoint >> 18));
                put(0x80 | (codePoint >> 12 & 0x3F));
                put(0x80 | (codePoint >> 6 & 0x3F));
                put(0x80 | (codePoint & 0x3F));
            } else if (Character.isSurrogate(c)) {
                escape(c);
            } else {
                put(0xE0 | (c >> 12));
                put(0x80 | (c >> 6 & 0x3F));
                put(0x80 | (c & 0x3F));
            }
        }
    }

    private void escape(char c) {
        put('\\');
        if (c == '"' || c == '\\') {
            put(c);
            return;
        }
        put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(HEX[c >> shift & 0xF]);
        }
    }

    private void ascii(String value) {
        for (int i = 0; i < value.length(); i++) {
            put(value.charAt(i));
        }
    }

    private void put(int value) {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (byte) value;
    }

    private void drain() {
        try {
            out.write(buffer, 0, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        used = 0;
    }
}
