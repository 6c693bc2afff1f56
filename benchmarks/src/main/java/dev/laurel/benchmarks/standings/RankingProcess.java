package dev.laurel.benchmarks.standings;

import java.util.Arrays;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/** One ranking in a JVM of its own: filled, warmed up, then asked to update and to rank as fast as it can. */
public final class RankingProcess {

    static final String RESULT = "RESULT ";

    /** Calls come a hundred at a time. */
    static final int BATCH = 100;

    private static final long WARM_UP_NANOS = 1_500_000_000L;
    private static final long TIMED_NANOS = 1_000_000_000L;
    private static final long HIGHEST_AT_FIRST = 100_000;
    private static final int CHECKED = 2_000;

    private final SplittableRandom random = new SplittableRandom(42);
    private final Ranking ranking;
    private final long[] scores;
    private final int[] entries = new int[BATCH];
    private final long[] changes = new long[BATCH];
    private final int[] ranks = new int[BATCH];

    private RankingProcess(Ranking ranking, int size) {
        this.ranking = ranking;
        this.scores = random.longs(size, 0, HIGHEST_AT_FIRST).toArray();
        ranking.fill(scores.clone());
    }

    /**
     * What came out.
     *
     * @param checked hash of some ranks after a fixed number of updates
     */
    public record Outcome(double updatesPerSecond, double ranksPerSecond, int checked) {}

    /** Arguments: the ranking's name, the number of entries, the port of Redis. */
    public static void main(String[] arguments) {
        Ranking ranking =
                switch (arguments[0]) {
                    case "board" -> new CountedBlocks();
                    case "skip-list" -> new SpanSkipList();
                    case "fenwick" -> new ScoreTree();
                    case "redis" -> new RedisSortedSet(Integer.parseInt(arguments[2]));
                    default -> throw new IllegalArgumentException("No ranking is called " + arguments[0]);
                };
        try (ranking) {
            var process = new RankingProcess(ranking, Integer.parseInt(arguments[1]));
            System.out.println(RESULT + JsonMapper.builder().build().writeValueAsString(process.run()));
        }
    }

    private Outcome run() {
        int checked = check();
        rate(this::update, WARM_UP_NANOS);
        rate(this::rank, WARM_UP_NANOS);
        return new Outcome(rate(this::update, TIMED_NANOS), rate(this::rank, TIMED_NANOS), checked);
    }

    /** The same updates for every ranking, then some ranks. */
    private int check() {
        for (int i = 0; i < CHECKED / BATCH; i++) {
            update();
        }
        int hash = 0;
        for (int i = 0; i < CHECKED / BATCH; i++) {
            rank();
            hash = 31 * hash + Arrays.hashCode(ranks);
        }
        return hash;
    }

    private static double rate(Runnable batch, long nanos) {
        long begun = System.nanoTime();
        long batches = 0;
        do {
            batch.run();
            batches++;
        } while (System.nanoTime() - begun < nanos);
        return batches * BATCH * 1e9 / (System.nanoTime() - begun);
    }

    private void update() {
        for (int i = 0; i < BATCH; i++) {
            entries[i] = random.nextInt(scores.length);
            scores[entries[i]] = Math.min(ScoreTree.HIGHEST, scores[entries[i]] + 1 + random.nextInt(10));
            changes[i] = scores[entries[i]];
        }
        ranking.update(entries, changes);
    }

    private void rank() {
        for (int i = 0; i < BATCH; i++) {
            entries[i] = random.nextInt(scores.length);
        }
        ranking.ranks(entries, ranks);
    }
}
