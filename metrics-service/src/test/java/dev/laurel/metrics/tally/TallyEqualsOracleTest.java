package dev.laurel.metrics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generated histories: second deliveries, any order, late facts, equal times and sequences, withdrawals after the
 * cut-off, late entries, moved cut-offs, counts and restarts, all mixed. Every figure equals the oracle's.
 *
 * <p>A failure names its seed and the shortest history that still fails. {@code -Dlaurel.seed=N} begins with that seed,
 * {@code -Dlaurel.seeds=1} plays it alone; the number of facts is part of the history, so repeat it with the same test.
 */
class TallyEqualsOracleTest {

    private static final int SMALL = 200;
    private static final int LARGE = 10_000;
    private static final int HUGE = 100_000;
    private static final int FOUND_WITHIN = 20;

    @Test
    void equalsTheOracleOnFiftySmallHistories() {
        seeds(50).forEach(seed -> play(seed, SMALL));
    }

    @Test
    @Tag("endurance")
    void equalsTheOracleOnAThousandLargeHistories() {
        long[] facts = new long[1];
        seeds(1_000).forEach(seed -> {
            int size = seed % 50 == 0 ? HUGE : LARGE;
            facts[0] += size;
            play(seed, size);
        });
        System.out.println(facts[0] + " facts in generated histories equal the oracle's");
    }

    @Test
    void givesTheSameForEveryOrderOfArrival() {
        for (long seed = 1; seed <= 50; seed++) {
            List<Step> facts = new ArrayList<>(GeneratedHistory.of(seed, SMALL).stream()
                    .filter(Step.Tell.class::isInstance)
                    .toList());
            for (int order = 0; order < 5; order++) {
                Collections.shuffle(facts, new Random(seed * 31 + order));
                assertThat(Play.difference(facts, Oracle.Rules.RIGHT))
                        .as("seed %d order %d", seed, order)
                        .isNull();
            }
        }
    }

    @Test
    void findsEveryBrokenRuleWithinTwentySeeds() {
        brokenRules().forEach((name, rules) -> assertThat(LongStream.rangeClosed(1, FOUND_WITHIN)
                        .mapToObj(seed -> Play.difference(GeneratedHistory.of(seed, SMALL), rules)))
                .as(name)
                .anyMatch(difference -> difference != null));
    }

    @Test
    void shrinksAFailureToWhatMatters() {
        Oracle.Rules broken = brokenRules().get("the gift wins a tie");
        assertThat(broken).isNotNull();
        List<Step> failing = LongStream.rangeClosed(1, FOUND_WITHIN)
                .mapToObj(seed -> GeneratedHistory.of(seed, SMALL))
                .filter(steps -> Play.difference(steps, broken) != null)
                .findFirst()
                .orElseThrow();

        List<Step> shortest = Shrinker.shrink(failing, steps -> Play.difference(steps, broken) != null);

        assertThat(failing).hasSizeGreaterThan(100);
        assertThat(shortest).hasSize(2).allMatch(Step.Tell.class::isInstance);
    }

    @Test
    void makesTheSameHistoryOfTheSameSeed() {
        assertThat(GeneratedHistory.of(42, SMALL)).isEqualTo(GeneratedHistory.of(42, SMALL));
        assertThat(GeneratedHistory.of(42, SMALL)).isNotEqualTo(GeneratedHistory.of(43, SMALL));
    }

    private static Map<String, Oracle.Rules> brokenRules() {
        Comparator<Oracle.Placed> byTime =
                Comparator.comparingLong(fact -> fact.told().at());
        Comparator<Oracle.Placed> withdrawalLast =
                Comparator.comparing(fact -> fact.told().kind().isWithdrawal());
        Comparator<Oracle.Placed> bySeq =
                Comparator.comparingLong(fact -> fact.told().seq());
        Oracle.Rules right = Oracle.Rules.RIGHT;
        return Map.of(
                "the gift wins a tie",
                right.withNewest(byTime.thenComparing(bySeq).thenComparing(withdrawalLast.reversed())),
                "the sequence is ignored",
                right.withNewest(byTime.thenComparing(withdrawalLast)),
                "the lower sequence wins",
                right.withNewest(byTime.thenComparing(bySeq.reversed()).thenComparing(withdrawalLast)),
                "the withdrawal wins before the sequence is asked",
                right.withNewest(byTime.thenComparing(withdrawalLast).thenComparing(bySeq)),
                "arrival decides a tie",
                right.withNewest(byTime.thenComparingLong(Oracle.Placed::offset)),
                "the smaller total wins a tie",
                right.withLargest(byTime.thenComparing(Comparator.<Oracle.Placed>comparingLong(
                                fact -> fact.told().total())
                        .reversed())),
                "the cut-off itself counts",
                right.withBefore((at, cutOff) -> at <= cutOff),
                "a comment written after its removal is back",
                right.withRemoves((removal, written) ->
                        removal.told().at() >= written.told().at()));
    }

    private static LongStream seeds(int count) {
        long first = Long.getLong("laurel.seed", new Random().nextInt(1_000_000));
        long seeds = Long.getLong("laurel.seeds", count);
        System.out.println("Generated histories with the seeds " + first + " to " + (first + seeds - 1));
        return LongStream.range(first, first + seeds);
    }

    private static void play(long seed, int facts) {
        List<Step> steps = GeneratedHistory.of(seed, facts);
        @Nullable String difference = Play.difference(steps, Oracle.Rules.RIGHT);
        if (difference != null) {
            List<Step> shortest =
                    Shrinker.shrink(steps, shorter -> Play.difference(shorter, Oracle.Rules.RIGHT) != null);
            throw new AssertionError("seed " + seed + " with " + facts + " facts: "
                    + Play.difference(shortest, Oracle.Rules.RIGHT) + "\nafter " + shortest.size() + " steps:\n"
                    + String.join("\n", shortest.stream().map(Object::toString).toList()));
        }
    }
}
