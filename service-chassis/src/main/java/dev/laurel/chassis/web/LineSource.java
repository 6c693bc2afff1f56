package dev.laurel.chassis.web;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a body one by one, with a look at the next. Reads no further than it must. Not safe for concurrent use. */
final class LineSource {

    static final int END = -1;

    private static final int READ_AT_ONCE = 16 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[READ_AT_ONCE];
    private int at;
    private int end;

    LineSource(InputStream in) {
        this.in = in;
    }

    /** The next byte, which stays the next; {@link #END} after the last. Waits for it to arrive. */
    int peek() throws IOException {
        if (at == end && !fill()) {
            return END;
        }
        return buffer[at] & 0xff;
    }

    /** Takes the next byte. */
    int read() throws IOException {
        int next = peek();
        if (next != END) {
            at++;
        }
        return next;
    }

    /** These bytes come next, before all others. */
    void unread(byte[] bytes) {
        byte[] both = new byte[Math.max(READ_AT_ONCE, bytes.length + end - at)];
        System.arraycopy(bytes, 0, both, 0, bytes.length);
        System.arraycopy(buffer, at, both, bytes.length, end - at);
        end = bytes.length + end - at;
        at = 0;
        buffer = both;
    }

    /** Passes over blanks; how many line ends were among them. */
    int skipBlanks() throws IOException {
        int lineEnds = 0;
        for (int next = peek(); isBlank(next); next = peek()) {
            lineEnds += next == '\n' ? 1 : 0;
            at++;
        }
        return lineEnds;
    }

    /** A byte order mark is no part of the content. */
    void skipMark() throws IOException {
        if (peek() == 0xEF) {
            read();
            int second = read();
            int third = read();
            if (second != 0xBB || third != 0xBF) {
                unread(new byte[] {(byte) 0xEF, (byte) second, (byte) third});
            }
        }
    }

    static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
