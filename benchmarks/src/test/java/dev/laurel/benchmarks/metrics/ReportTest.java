package dev.laurel.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.benchmarks.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void takesRatiosRoundByRound() {
        Report.Row ours = row("ours", 100, 10, 100);
        Report.Row theirs = row("theirs", 50, 5, 10);

        assertThat(Report.Verdict.of("P1", ours, theirs, 2).ratios()).containsExactly(2.0, 2.0, 10.0);
    }

    @Test
    void holdsWhenTheMedianReachesWhatIsRequired() {
        Report.Row ours = row("ours", 10, 40, 90);
        Report.Row theirs = row("theirs", 10, 10, 10);

        assertThat(Report.Verdict.of("P1", ours, theirs, 4).holds()).isTrue();
        assertThat(Report.Verdict.of("P1", ours, theirs, 4.1).holds()).isFalse();
    }

    @Test
    void findsTheMiddleOfEvenlyMany() {
        assertThat(Spread.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(Spread.lowest(List.of(4.0, 1.0))).isEqualTo(1);
        assertThat(Spread.highest(List.of(4.0, 1.0))).isEqualTo(4);
    }

    private static Report.Row row(String name, double... factsPerSecond) {
        List<Contender.Outcome> outcomes = java.util.Arrays.stream(factsPerSecond)
                .mapToObj(rate -> new Contender.Outcome(rate, 1, "-"))
                .toList();
        return Report.Row.of(name, name, 1, outcomes);
    }
}
