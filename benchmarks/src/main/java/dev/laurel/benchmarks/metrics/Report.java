package dev.laurel.benchmarks.metrics;

import dev.laurel.benchmarks.Machine;
import dev.laurel.benchmarks.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run found.
 *
 * @param rows     one per contender
 * @param verdicts goals and whether they hold
 * @param notes    what was left out, and why
 */
record Report(
        String commit,
        String at,
        Machine machine,
        Map<String, String> versions,
        Facts facts,
        long seconds,
        List<Row> rows,
        List<Verdict> verdicts,
        List<String> notes) {

    /** What was counted. */
    record Facts(long count, int partitions, int articles, int readers, double warmUp, String mix) {}

    /**
     * A contender.
     *
     * @param facts          as many as it got
     * @param factsPerSecond one per round
     * @param cpuMicros      processor time per fact of its own process, one per round
     */
    record Row(String name, String label, long facts, List<Double> factsPerSecond, List<Double> cpuMicros) {

        static Row of(String name, String label, long facts, List<Contender.Outcome> outcomes) {
            return new Row(
                    name,
                    label,
                    facts,
                    outcomes.stream().map(Contender.Outcome::factsPerSecond).toList(),
                    outcomes.stream().map(Contender.Outcome::cpuMicrosPerFact).toList());
        }
    }

    /**
     * A goal. Ratios are taken round by round, so that a slow minute of the machine weighs on both sides.
     *
     * @param ratios   ours by theirs, one per round
     * @param required what the median must reach
     */
    record Verdict(String goal, String against, List<Double> ratios, double required) {

        static Verdict of(String goal, Row ours, Row theirs, double required) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < Math.min(ours.factsPerSecond.size(), theirs.factsPerSecond.size()); i++) {
                ratios.add(ours.factsPerSecond.get(i) / theirs.factsPerSecond.get(i));
            }
            return new Verdict(goal, theirs.label, ratios, required);
        }

        boolean holds() {
            return Spread.median(ratios) >= required;
        }
    }

    String markdown() {
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s, %s. Commit %s. %s%n%n",
                at,
                machine.described(),
                commit,
                versions.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")));
        text.append(String.format(
                Locale.ROOT,
                "%,d facts (%s) about %,d articles by %,d readers in %d partitions; the first %.0f %% warm up."
                        + " Every contender came to the generator's own counts. The whole took %d min %d s.%n%n",
                facts.count,
                facts.mix,
                facts.articles,
                facts.readers,
                facts.partitions,
                facts.warmUp * 100,
                seconds / 60,
                seconds % 60));
        text.append("""
                | contender | facts/s, median | lowest–highest | processor µs per fact | facts | rounds |
                |---|---:|---:|---:|---:|---:|
                """);
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f–%,.0f | %.2f | %,d | %d |%n",
                    row.label,
                    Spread.median(row.factsPerSecond),
                    Spread.lowest(row.factsPerSecond),
                    Spread.highest(row.factsPerSecond),
                    Spread.median(row.cpuMicros),
                    row.facts,
                    row.factsPerSecond.size()));
        }
        text.append("""

                | goal | metrics-service against | ratio, median | lowest–highest | required | |
                |---|---|---:|---:|---:|---|
                """);
        for (Verdict verdict : verdicts) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.2f× | %.2f–%.2f× | %.2f× | %s |%n",
                    verdict.goal,
                    verdict.against,
                    Spread.median(verdict.ratios),
                    Spread.lowest(verdict.ratios),
                    Spread.highest(verdict.ratios),
                    verdict.required,
                    verdict.holds() ? "holds" : "**does not hold**"));
        }
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }
}
