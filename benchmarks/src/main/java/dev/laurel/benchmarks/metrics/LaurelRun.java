package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.Topics;
import dev.laurel.localstack.LocalDocumentStore;
import java.util.Map;

/**
 * Counts the log from its start with metrics-service as it ships and an empty store. It is watched from outside: its
 * progress records say what is counted and published, so the figure includes decoding, toggles, tallies, publishing and
 * whatever snapshots are due.
 */
final class LaurelRun {

    private final LaurelService.Setup setup;

    LaurelRun(LaurelService.Setup setup) {
        this.setup = setup;
    }

    /** Counts the log; {@code settings} are environment variables of the service. */
    Contender.Outcome run(long facts, long warmUp, Map<String, String> settings) throws Exception {
        try (var store = LocalDocumentStore.inMemory();
                var service = setup.start(store.uri(), settings);
                var progress = Progress.fromTheBeginning(setup.bootstrapServers(), service)) {
            var stopwatch = new Stopwatch(warmUp, service::cpuNanos);
            long done = 0;
            while (done < facts) {
                done = progress.done();
                stopwatch.passed(done);
            }
            Stopwatch.Pace pace = stopwatch.stop(done);
            return Contender.Outcome.of(pace, progress.counts().digest());
        }
    }

    /** Starts the service once so that it declares its topics, and stops it. */
    void declareTopics() throws Exception {
        try (var store = LocalDocumentStore.inMemory();
                var service = setup.start(store.uri(), Map.of());
                var progress = Progress.fromTheBeginning(setup.bootstrapServers(), service)) {
            progress.awaitTopics(Topics.ARTICLE_METRICS, Topics.ENTRIES, Topics.CONTESTS, Topics.INTERACTIONS);
        }
    }
}
