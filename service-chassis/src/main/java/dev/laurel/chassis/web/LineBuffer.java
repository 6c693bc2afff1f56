package dev.laurel.chassis.web;

import java.util.Arrays;

/** A line as it grows: keeps no more than its limit and counts the rest. Blanks at its end are no part of it. */
final class LineBuffer {

    private final int most;
    private byte[] bytes = new byte[1024];
    private long length;
    private long visible;

    LineBuffer(int most) {
        this.most = most;
    }

    void clear() {
        length = 0;
        visible = 0;
    }

    void add(int next) {
        if (length < most) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(most, bytes.length * 2));
            }
            bytes[(int) length] = (byte) next;
        }
        length++;
        if (!LineSource.isBlank(next)) {
            visible = length;
        }
    }

    boolean isEmpty() {
        return visible == 0;
    }

    /** Without the blanks at its end. */
    long length() {
        return visible;
    }

    boolean isTooLong() {
        return visible > most;
    }

    /** Whether one more byte would be kept. */
    boolean hasRoom() {
        return length < most;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, (int) visible);
    }

    /** All bytes, blanks at the end included; of one that has not been longer than its limit. */
    byte[] all() {
        return Arrays.copyOf(bytes, (int) length);
    }
}
