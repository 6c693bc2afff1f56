package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearScoreTest {

    private static LinearScore views(String weight, int scale) {
        return new LinearScore(Map.of(Counter.VIEWS, new BigDecimal(weight)), BigDecimal.ZERO, scale);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 1, 0",
        "0.5, 0, 3, 2",
        "0.5, 0, 5, 2",
        "-0.5, 0, 1, 0",
        "-0.5, 0, 3, -2",
        "-0.6, 0, 1, -1",
        "0.01, 4, 12345, 123.4500",
        "0.00005, 4, 1, 0.0000",
        "0.00005, 4, 3, 0.0002",
        "2, 10, 7, 14.0000000000"
    })
    void roundsHalfToEvenOnceAtTheEnd(String weight, int scale, long views, String expected) {
        assertThat(views(weight, scale).score(new Counts(views, 0, 0, 0))).hasToString(expected);
    }

    @Test
    void staysExactBeyondTheRangeOfLong() {
        Score huge = views("3", 10).score(new Counts(Long.MAX_VALUE, 0, 0, 0));
        Score alittleLess = views("3", 10).score(new Counts(Long.MAX_VALUE - 1, 0, 0, 0));

        assertThat(huge).hasToString("27670116110564327421.0000000000");
        assertThat(huge).isGreaterThan(alittleLess);
        assertThat(huge.saturated()).isEqualTo(alittleLess.saturated());
    }

    @Test
    void equalsPlainDecimalArithmetic() {
        SplittableRandom random = new SplittableRandom(20190817);
        for (int round = 0; round < 20_000; round++) {
            Map<Counter, BigDecimal> weights = new EnumMap<>(Counter.class);
            for (Counter counter : Counter.values()) {
                weights.put(counter, BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(8)));
            }
            BigDecimal constant = BigDecimal.valueOf(random.nextLong(-1000, 1000), random.nextInt(4));
            int scale = random.nextInt(11);
            long bound = 1L << random.nextInt(1, 63);
            Counts counts = new Counts(
                    random.nextLong(bound), random.nextLong(bound), random.nextLong(bound), random.nextLong(bound));

            BigDecimal expected = constant;
            for (Counter counter : Counter.values()) {
                expected = expected.add(weights.getOrDefault(counter, BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(counts.of(counter))));
            }

            assertThat(new LinearScore(weights, constant, scale).score(counts).toBigDecimal())
                    .as("round %d", round)
                    .isEqualTo(expected.setScale(scale, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void namesItsTerms() {
        LinearScore score = views("0.01", 2);

        assertThat(score.terms(new Counts(250, 1, 1, 1)))
                .containsExactly(
                        new LinearScore.Term(Counter.VIEWS, 250, new BigDecimal("0.01"), new BigDecimal("2.50")));
    }

    @Test
    void refusesAScaleBeyondTen() {
        assertThatThrownBy(() -> views("1", 11)).isInstanceOf(IllegalArgumentException.class);
    }
}
