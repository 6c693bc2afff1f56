package dev.laurel.acceptance.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.acceptance.guarantees.Guarantees.Scale;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the guarantees in a short run under {@code -Pguarantees}, and in a long one under {@code -Pendurance}. The seed is new each time and
 * printed; {@code -Dlaurel.seed=...} repeats a run's facts and kills. The logs of a run that failed are kept.
 */
class GuaranteesIT {

    private final long seed = Long.getLong("laurel.seed", System.nanoTime());

    @Test
    @Tag("guarantees")
    void holdInAShortRun(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        Map<String, Integer> instances = Map.of(Cluster.METRICS, 2, Cluster.NOTIFICATION, 2);
        new Guarantees(seed, new Scale(40, instances, 4, 2, 1_000, 1_000, false)).hold(directory);
    }

    @Test
    @Tag("endurance")
    void holdThroughFiftyKills(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
        Map<String, Integer> instances =
                Map.of(Cluster.SUBMISSION, 2, Cluster.METRICS, 2, Cluster.RANKING, 2, Cluster.NOTIFICATION, 2);
        Scale scale = new Scale(200, instances, Integer.getInteger("laurel.kills", 40), 10, 4_000, 1_000, true);
        new Guarantees(seed, scale).hold(directory);
    }

    @Test
    void wouldNoticeOneFactMore() {
        History history = new History(seed, 40);
        for (int i = 0; i < 2_000; i++) {
            history.next();
        }
        var standings = Oracle.standings(history, Set.of());
        Article entry = history.articles().stream()
                .filter(Article::takesPart)
                .findFirst()
                .orElseThrow();
        history.facts().add(new Fact(entry.id(), "liked", "somebody-else", History.START, null, 0));
        assertThat(Oracle.standings(history, Set.of())).isNotEqualTo(standings);
    }
}
