package dev.laurel.benchmarks.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends at a steady rate and looks at the service from time to time, both in one thread: one sends little at a time. */
final class Soak {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    /** As in "[12.345s] GC(7) Pause Young (Allocation Failure) 262M->43M(768M) 12.3ms". */
    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final LaurelService service;
    private final Progress progress;
    private final BenchTopics.FactStream stream;
    private final Path gcLog;
    private int linesRead;
    private long begun;

    Soak(LaurelService service, Progress progress, BenchTopics.FactStream stream, Path gcLog) {
        this.service = service;
        this.progress = progress;
        this.stream = stream;
        this.gcLog = gcLog;
    }

    /**
     * One look.
     *
     * @param fresh         how many of those sent said something new, which must be kept
     * @param counted       facts counted and their figures published
     * @param lag           facts sent and not yet counted, as published progress tells; it is told once a second
     * @param heapAfterGcMb smallest heap right after a collection since the sample before; -1 if there was none
     * @param residentMb    of the process, as the operating system sees it; -1 where it does not say
     */
    record Sample(long second, long sent, long fresh, long counted, long lag, long heapAfterGcMb, long residentMb) {

        static final String HEAD = "second,sent,fresh,counted,lag,heapAfterGcMb,residentMb";

        String csv() {
            return second + "," + sent + "," + fresh + "," + counted + "," + lag + "," + heapAfterGcMb + ","
                    + residentMb;
        }
    }

    /** Sends for {@code length} and returns the samples. */
    List<Sample> run(int rate, Duration length, Duration every) throws IOException, InterruptedException {
        countTheFirst();
        var samples = new ArrayList<Sample>();
        long first = stream.sent();
        long start = System.nanoTime();
        begun = start;
        long nextSample = every.toNanos();
        long elapsed = 0;
        while (elapsed < length.toNanos()) {
            stream.sendUpTo(first + (long) (elapsed / 1e9 * rate));
            long counted = progress.done();
            if (elapsed >= nextSample) {
                Sample sample = sample(counted);
                samples.add(sample);
                System.out.printf(
                        Locale.ROOT,
                        "%6d s  %,12d sent  %,12d counted  lag %,8d  heap after collection %5d MB  resident %5d MB%n",
                        sample.second(),
                        sample.sent(),
                        sample.counted(),
                        sample.lag(),
                        sample.heapAfterGcMb(),
                        sample.residentMb());
                nextSample += every.toNanos();
            }
            LockSupport.parkNanos(STEP_NANOS);
            elapsed = System.nanoTime() - start;
        }
        return samples;
    }

    /** The service may take its time to start; the clock starts when it has counted something. */
    private void countTheFirst() {
        stream.sendUpTo(BenchTopics.FactStream.KEPT);
        stream.flush();
        while (progress.done() < stream.sent()) {
            Thread.onSpinWait();
        }
    }

    /** Waits until all is counted and compares with the generator's counts. */
    void checkCounts() {
        stream.flush();
        while (progress.done() < stream.sent()) {
            Thread.onSpinWait();
        }
        String counted = progress.counts().digest();
        if (!counted.equals(stream.digest())) {
            throw new IllegalStateException("miscounted: " + counted + ", the true digest is " + stream.digest());
        }
    }

    private Sample sample(long counted) throws IOException {
        long sent = stream.sent();
        return new Sample(
                (System.nanoTime() - begun) / 1_000_000_000L,
                sent,
                stream.fresh(),
                counted,
                sent - counted,
                smallestHeapSinceLast(),
                service.residentMb());
    }

    /** Reads what the collector wrote since the last call. */
    private long smallestHeapSinceLast() throws IOException {
        if (!Files.exists(gcLog)) {
            return -1;
        }
        List<String> lines = Files.readAllLines(gcLog);
        long smallest = Long.MAX_VALUE;
        for (String line : lines.subList(Math.min(linesRead, lines.size()), lines.size())) {
            Matcher found = COLLECTION.matcher(line);
            if (found.find()) {
                smallest = Math.min(smallest, Long.parseLong(found.group(2)));
            }
        }
        linesRead = lines.size();
        return smallest == Long.MAX_VALUE ? -1 : smallest;
    }
}
