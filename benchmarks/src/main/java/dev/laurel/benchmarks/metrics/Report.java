package dev.laurel.benchmarks.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of a run.
 *
 * @param machine  processors, memory, operating system, Java
 * @param facts    facts in the topic
 * @param warmUp   how many of them went by before the clock started
 * @param rates    facts per second of each contender, one per round
 * @param verdicts goals and whether they hold
 */
record Report(String machine, long facts, long warmUp, Map<String, List<Double>> rates, List<Verdict> verdicts) {

    /**
     * A goal.
     *
     * @param ratio    median of the rounds' ratios
     * @param required what the ratio must reach
     */
    record Verdict(String goal, String what, double ratio, double required) {
        boolean holds() {
            return ratio >= required;
        }
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Ratios are taken round by round, so that a slow minute of the machine weighs on both sides. */
    static double ratio(List<Double> ours, List<Double> theirs) {
        double[] ratios = new double[Math.min(ours.size(), theirs.size())];
        Arrays.setAll(ratios, i -> ours.get(i) / theirs.get(i));
        return median(Arrays.stream(ratios).boxed().toList());
    }

    String markdown() {
        var text = new StringBuilder("Machine: " + machine + ". Facts: " + facts + ", of which the first " + warmUp
                + " are warm-up. Every contender came to the same final counts.\n\n"
                + "| contender | facts/s, median | lowest | highest | rounds |\n|---|---:|---:|---:|---:|\n");
        rates.forEach((name, values) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %d |%n",
                name,
                median(values),
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow(),
                values.size())));
        text.append("\n| goal | comparison | ratio | required | |\n|---|---|---:|---:|---|\n");
        text.append(verdicts.stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %.2f× | %.2f× | %s |%n",
                        each.goal(),
                        each.what(),
                        each.ratio(),
                        each.required(),
                        each.holds() ? "holds" : "does not hold"))
                .collect(Collectors.joining()));
        return text.toString();
    }
}
