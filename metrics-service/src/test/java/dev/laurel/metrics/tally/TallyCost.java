package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.HoldingLimits;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What a tally and its snapshots cost, for the decision record: {@code java … TallyCost 1000000 10000000} prints one
 * line per number of events; times are processor time. No test: it asserts nothing.
 */
final class TallyCost {

    private static final LogId LOG = new LogId("cluster", "topic", 0);
    private static final int ARTICLES = 10_000;
    private static final int AT_ONCE = 1 << 13;

    private TallyCost() {}

    public static void main(String[] numbers) throws UnsoundSnapshotException {
        System.out.println(
                "events | facts/s | subjects | heap B/event | estimate B/event | whole MB | whole s | longest"
                        + " hold ms | changes of 10,000 kB | changes ms | restore s");
        for (String number : numbers) {
            measure(Integer.parseInt(number));
        }
        System.out.println(
                "events | heap MB | of which half goes, s | heap MB left | counted again, s | put together, s");
        for (String number : numbers) {
            measureRoom(Integer.parseInt(number));
        }
    }

    /** Every other article is in no contest, goes, and comes back. */
    private static void measureRoom(int events) {
        long empty = heap();
        var entered = new HashSet<String>();
        for (int i = 0; i < ARTICLES; i += 2) {
            entered.add("article-" + i);
        }
        var tally = new PartitionTally(LOG, 0, id -> entered.contains(id) ? windows(id) : ArticleWindows.NONE);
        apply(tally, events, new SplittableRandom(7));
        long before = heap();
        long start = cpuNanos();
        int gone = tally.evict(new HoldingLimits(Long.MAX_VALUE, 0, Set.of(), 0));
        double evicting = since(start);
        long after = heap();

        for (int i = 1; i < ARTICLES; i += 2) {
            entered.add("article-" + i);
            tally.windowsChanged("article-" + i);
        }
        tally.settle();
        var past = new PartitionTally(LOG, 0, id -> ArticleWindows.NONE);
        double counting = apply(past, events, new SplittableRandom(7));
        start = cpuNanos();
        tally.bringBack(past, tally.returning());
        System.out.printf(
                "%,d | %.0f | %.2f (%,d articles) | %.0f | %.2f | %.2f%n",
                events, (before - empty) / 1e6, evicting, gone, (after - empty) / 1e6, counting, since(start));
    }

    /** Every article is an entry, as in a running contest. */
    private static ArticleWindows windows(String articleId) {
        return new ArticleWindows(articleId.length(), List.of(new Window("c", Long.MAX_VALUE)));
    }

    private static void measure(int events) throws UnsoundSnapshotException {
        long empty = heap();
        var tally = new PartitionTally(LOG, 0, TallyCost::windows);
        var random = new SplittableRandom(7);
        double seconds = apply(tally, events, random);
        double perEvent = (heap() - empty) / (double) events;

        List<byte[]> segments = new ArrayList<>();
        double[] whole = capture(SnapshotCapture.whole(tally), segments);
        long wholeBytes = bytes(segments);
        apply(tally, 10_000, random);
        double[] changes = capture(SnapshotCapture.changes(tally), segments);
        long changeBytes = bytes(segments) - wholeBytes;
        Extent extent = tally.extent();
        tally = null;

        long start = cpuNanos();
        var reader = new SnapshotReader(LOG, TallyCost::windows, extent.subjects());
        for (byte[] segment : segments) {
            reader.read(segment);
        }
        long subjects = reader.tally().extent().subjects();
        double restore = since(start);
        System.out.printf(
                "%,d | %,.0f | %,d | %.0f | %.0f | %.1f | %.2f | %.1f | %.0f | %.1f | %.2f%n",
                events,
                events / seconds,
                subjects,
                perEvent,
                extent.bytes() / (double) events,
                wholeBytes / 1e6,
                whole[0],
                Math.max(whole[1], changes[1]) * 1e3,
                changeBytes / 1e3,
                changes[0] * 1e3,
                restore);
    }

    /** Nine in ten facts are new likes; the others take back a like given before, or comment. */
    private static double apply(PartitionTally tally, int count, SplittableRandom random) {
        var fact = new Interaction();
        long start = cpuNanos();
        for (int i = 0; i < count; i++) {
            long offset = tally.nextOffset();
            int dice = random.nextInt(20);
            long subject = dice == 0 ? random.nextLong(offset + 1) : offset;
            fact.clear();
            fact.kind = dice == 0
                    ? Interaction.Kind.UNLIKED
                    : dice == 1 ? Interaction.Kind.COMMENTED : Interaction.Kind.LIKED;
            fact.articleId.set("article-" + subject % ARTICLES);
            fact.readerId.set("8c5f0b1e-reader-" + subject);
            fact.commentId.set("comment-" + subject);
            fact.at = 1_700_000_000_000L + offset;
            tally.apply(fact, offset);
        }
        return since(start);
    }

    /** How long all took and the longest time that the tally was held, in seconds. */
    private static double[] capture(SnapshotCapture capture, List<byte[]> segments) {
        long start = cpuNanos();
        double longest = 0;
        boolean more = true;
        while (more) {
            long step = cpuNanos();
            more = capture.step(AT_ONCE);
            longest = Math.max(longest, since(step));
            if (capture.size() > 4 << 20) {
                segments.add(capture.cut());
            }
        }
        long step = cpuNanos();
        capture.finish();
        longest = Math.max(longest, since(step));
        segments.add(capture.cut());
        capture.succeeded();
        return new double[] {since(start), longest};
    }

    private static long bytes(List<byte[]> segments) {
        return segments.stream().mapToLong(segment -> segment.length).sum();
    }

    /** Of this thread: on a shared machine the clock on the wall says little. Collecting garbage is not in it. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double since(long start) {
        return (cpuNanos() - start) / 1e9;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
