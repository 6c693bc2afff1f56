package dev.laurel.benchmarks.counting;

import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a run found.
 *
 * @param heap of each virtual machine, as Java's option has it
 */
record DomainReport(String commit, String at, Machine machine, String heap, long seconds, List<Row> rows) {

    static final String HEADER = "| what | given | on the clock, median | lowest–highest | of the processor, median"
            + " | lowest–highest | shots | and |\n|---|---|---:|---:|---:|---:|---:|---|\n";

    /**
     * A benchmark with one set of parameters.
     *
     * @param given          the parameters
     * @param wallNanos      per operation, one per shot, by the clock on the wall
     * @param processorNanos per operation, one per shot, of the processor, the measured thread alone
     * @param others         medians of whatever else was measured
     */
    record Row(
            String name,
            String label,
            Map<String, String> given,
            List<Double> wallNanos,
            List<Double> processorNanos,
            Map<String, Double> others) {

        String markdown() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s–%s | **%s** | %s–%s | %d | %s |%n",
                    label,
                    conditions(),
                    time(Spread.median(wallNanos)),
                    time(Spread.lowest(wallNanos)),
                    time(Spread.highest(wallNanos)),
                    time(Spread.median(processorNanos)),
                    time(Spread.lowest(processorNanos)),
                    time(Spread.highest(processorNanos)),
                    wallNanos.size(),
                    besides());
        }

        private String conditions() {
            var text = new StringBuilder();
            String told = given.get("told");
            if (told != null) {
                text.append(told.toLowerCase(Locale.ROOT).replace('_', ' ')).append(", ");
            }
            String events = given.get("events");
            if (events != null) {
                text.append(String.format(Locale.ROOT, "%,d events", Long.parseLong(events)));
            }
            return text.toString();
        }

        private String besides() {
            return String.join(
                    ", ", others.keySet().stream().sorted().map(this::other).toList());
        }

        private String other(String name) {
            double value = Objects.requireNonNull(others.get(name));
            return switch (name) {
                case "bytes" -> size(value);
                case "longestHoldNanos" -> "held " + time(value) + " at most";
                case "heapBytesPerEvent" -> String.format(Locale.ROOT, "%.0f B of heap per event", value);
                case "heapBytes" -> size(value) + " of heap";
                case "heapBytesLeft" -> size(value) + " left";
                default -> String.format(Locale.ROOT, "%s %,.0f", name, value);
            };
        }
    }

    /** In the unit that leaves few digits: nanoseconds, microseconds, milliseconds or seconds. */
    static String time(double nanos) {
        if (nanos < 10_000) {
            return String.format(Locale.ROOT, "%,.0f ns", nanos);
        }
        if (nanos < 1e6) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        }
        if (nanos < 1e9) {
            return String.format(Locale.ROOT, nanos < 1e7 ? "%.1f ms" : "%.0f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }

    private static String size(double bytes) {
        return bytes < 1e6
                ? String.format(Locale.ROOT, "%.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
    }

    String markdown() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s. Up to %s of heap. Commit %s. The whole took %d min %d s.%n%n",
                at,
                machine.described(),
                heap,
                commit,
                seconds / 60,
                seconds % 60));
        text.append(HEADER);
        rows.forEach(row -> text.append(row.markdown()));
        return text.toString();
    }
}
