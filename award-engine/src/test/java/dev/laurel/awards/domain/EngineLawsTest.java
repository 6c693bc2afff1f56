package dev.laurel.awards.domain;

import static org.assertj.core.api.Assertions.fail;

import dev.laurel.awards.domain.input.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineLawsTest {

    private static final int SEEDS = 1500;

    @Test
    void holdsEveryLawInContestsOfAllShapes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomContest contest = RandomContest.of(seed);
            Optional<String> broken = Laws.broken(contest);

            if (broken.isPresent()) {
                RandomContest least = shrunk(contest);
                fail(
                        "Seed %s breaks a law: %s%nRules: %s%nLeast entries: %s",
                        seed, Laws.broken(least), least.rules(), least.inputs().entries());
            }
        }
    }

    /** Leaves out entries, many at first, as long as some law stays broken. */
    private static RandomContest shrunk(RandomContest broken) {
        RandomContest least = broken;
        for (int chunk = Math.max(1, broken.inputs().entries().size() / 2); chunk > 0; chunk /= 2) {
            for (int from = 0; from < least.inputs().entries().size(); ) {
                List<Entry> fewer = new ArrayList<>(least.inputs().entries());
                fewer.subList(from, Math.min(fewer.size(), from + chunk)).clear();
                RandomContest smaller = least.with(fewer);
                if (Laws.broken(smaller).isPresent()) {
                    least = smaller;
                } else {
                    from += chunk;
                }
            }
        }
        return least;
    }
}
