package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Whether the service stayed as it was. The first third of the samples is warm-up. Of the rest, the heap after
 * collections may be higher in the median of its second half than in that of its first by {@value #BYTES_PER_FRESH}
 * bytes for each new fact between the middles of the two – every event is kept, since any cut-off may ask for it – and
 * by {@value #SLACK_MB} MB; the lag must never exceed what comes in within ten seconds, nor its median in the second half
 * that of the first by more than a quarter and a second's worth.
 *
 * @param heapBeforeMb  median heap after collections in the first half after the warm-up
 * @param heapAfterMb   the same in the second half
 * @param residentBeforeMb median resident memory in the first half; not judged, it holds what the heap once needed
 * @param residentAfterMb  the same in the second half
 * @param lagBefore     median lag in the first half
 * @param lagAfter      the same in the second half
 * @param highestLag    of all samples after the warm-up
 * @param allowedMb     how much higher the heap may be in the second half
 */
record SoakVerdict(
        double heapBeforeMb,
        double heapAfterMb,
        double residentBeforeMb,
        double residentAfterMb,
        double lagBefore,
        double lagAfter,
        long highestLag,
        double allowedMb,
        boolean memoryIsFlat,
        boolean lagIsBounded) {

    private static final int BYTES_PER_FRESH = 150;
    private static final int SLACK_MB = 16;

    static SoakVerdict of(List<Soak.Sample> samples, int rate) {
        if (samples.size() < 6) {
            throw new IllegalArgumentException("Too short to judge: " + samples.size() + " samples, needed are 6");
        }
        List<Soak.Sample> warm = samples.subList(samples.size() / 3, samples.size());
        List<Soak.Sample> first = warm.subList(0, warm.size() / 2);
        List<Soak.Sample> second = warm.subList(warm.size() / 2, warm.size());
        double heapBefore = median(first, Soak.Sample::heapAfterGcMb);
        double heapAfter = median(second, Soak.Sample::heapAfterGcMb);
        double lagBefore = median(first, Soak.Sample::lag);
        double lagAfter = median(second, Soak.Sample::lag);
        long highest = warm.stream().mapToLong(Soak.Sample::lag).max().orElse(0);
        double fresh = median(second, Soak.Sample::fresh) - median(first, Soak.Sample::fresh);
        double allowed = SLACK_MB + fresh * BYTES_PER_FRESH / (1 << 20);
        return new SoakVerdict(
                heapBefore,
                heapAfter,
                median(first, Soak.Sample::residentMb),
                median(second, Soak.Sample::residentMb),
                lagBefore,
                lagAfter,
                highest,
                allowed,
                heapAfter <= heapBefore + allowed,
                highest <= 10L * rate && lagAfter <= 1.25 * lagBefore + rate);
    }

    boolean holds() {
        return memoryIsFlat && lagIsBounded;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                Memory %s: heap after collections %.0f MB in the first half after the warm-up, %.0f MB in the second
                (allowed: %.0f MB more, for the new facts between, of which each is kept); resident %.0f MB and %.0f MB.
                Lag %s: median %.0f facts in the first half, %.0f in the second, highest %d (allowed: ten seconds' worth,
                and no growth by more than a quarter and a second's worth).
                The counts at the end were the true ones.
                """,
                memoryIsFlat ? "flat" : "**not flat**",
                heapBeforeMb,
                heapAfterMb,
                allowedMb,
                residentBeforeMb,
                residentAfterMb,
                lagIsBounded ? "bounded" : "**not bounded**",
                lagBefore,
                lagAfter,
                highestLag);
    }

    private static double median(List<Soak.Sample> samples, ToLongFunction<Soak.Sample> figure) {
        List<Double> known = samples.stream()
                .mapToLong(figure)
                .filter(each -> each >= 0)
                .mapToObj(each -> (double) each)
                .toList();
        return known.isEmpty() ? -1 : Spread.median(known);
    }
}
