package dev.laurel.ranking.persistence;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into pages of one size, the last one shorter. */
final class PagedStream extends OutputStream {

    private static final int PAGE = 1 << 20;

    private final Pages pages;
    private final byte[] buffer = new byte[PAGE];
    private int used;
    private int count;
    private long length;

    /** Takes pages in order. */
    @FunctionalInterface
    interface Pages {
        void page(int number, byte[] bytes);
    }

    PagedStream(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int many) {
        length += many;
        int done = 0;
        while (done < many) {
            int step = Math.min(many - done, PAGE - used);
            System.arraycopy(bytes, offset + done, buffer, used, step);
            used += step;
            done += step;
            if (used == PAGE) {
                page();
            }
        }
    }

    /** Hands over the last page. */
    @Override
    public void close() {
        if (used > 0) {
            page();
        }
    }

    int pages() {
        return count;
    }

    /** Number of bytes written. */
    long length() {
        return length;
    }

    private void page() {
        pages.page(count++, Arrays.copyOf(buffer, used));
        used = 0;
    }
}
