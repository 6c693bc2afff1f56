package dev.laurel.metrics.domain;

import java.util.Arrays;

/**
 * The absolute view totals that the platform reported for one article. The newest report within the bounds holds, at
 * equal times the larger total; a decrease is taken as it is. Every report that some bounds could need is kept.
 * Mutable; not safe for concurrent use.
 */
public final class ViewReports {

    private static final int WIDTH = 3;
    private static final long[] NONE = {};

    // (at, total, offset) by time, then total: nearly always appended at the end.
    private long[] reports = NONE;
    private int size;

    /** Adds a report. Needs nothing of the order in which reports come. */
    public Outcome report(long at, long total, long offset) {
        int place = size;
        while (place > 0 && isAfter(place - 1, at, total)) {
            place--;
        }
        for (int i = place - 1; i >= 0 && at(i) == at && total(i) == total; i--) {
            if (offset(i) <= offset) {
                return Outcome.DUPLICATE;
            }
            System.arraycopy(reports, (i + 1) * WIDTH, reports, i * WIDTH, (size - i - 1) * WIDTH);
            size--;
            place--;
        }
        boolean newest = place == size;
        insert(place, at, total, offset);
        return newest ? Outcome.APPLIED : Outcome.STALE;
    }

    /** The total within the bounds; 0 if nothing was reported there. */
    public long total(Bounds bounds) {
        for (int i = firstNotBefore(bounds.cutOff()) - 1; i >= 0; i--) {
            if (offset(i) < bounds.endOffset()) {
                return total(i);
            }
        }
        return 0;
    }

    /** Number of reports kept. */
    public int size() {
        return size;
    }

    /** Event time of a report, by its place from 0, oldest first. */
    public long at(int place) {
        return reports[place * WIDTH];
    }

    /** Total of a report. */
    public long total(int place) {
        return reports[place * WIDTH + 1];
    }

    /** Place in the log of a report. */
    public long offset(int place) {
        return reports[place * WIDTH + 2];
    }

    private boolean isAfter(int place, long at, long total) {
        return at(place) != at ? at(place) > at : total(place) > total;
    }

    private int firstNotBefore(long cutOff) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < cutOff) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void insert(int place, long at, long total, long offset) {
        if ((size + 1) * WIDTH > reports.length) {
            reports = Arrays.copyOf(reports, Math.max(2 * WIDTH, reports.length * 2));
        }
        System.arraycopy(reports, place * WIDTH, reports, (place + 1) * WIDTH, (size - place) * WIDTH);
        reports[place * WIDTH] = at;
        reports[place * WIDTH + 1] = total;
        reports[place * WIDTH + 2] = offset;
        size++;
    }
}
