package dev.laurel.benchmarks.standings;

/**
 * A Fenwick tree over the scores: how many have more. It knows no tie-break – equal scores share a rank – and its scores
 * are bounded by its size.
 */
final class ScoreTree implements Ranking {

    static final int HIGHEST = (1 << 21) - 1;

    private final int[] tree = new int[HIGHEST + 2];
    private int[] scores = {};

    @Override
    public void fill(long[] initial) {
        scores = new int[initial.length];
        for (int i = 0; i < initial.length; i++) {
            scores[i] = (int) initial[i];
            count(scores[i], 1);
        }
    }

    @Override
    public void update(int[] changed, long[] newer) {
        for (int i = 0; i < changed.length; i++) {
            count(scores[changed[i]], -1);
            scores[changed[i]] = (int) newer[i];
            count(scores[changed[i]], 1);
        }
    }

    @Override
    public void ranks(int[] asked, int[] ranks) {
        for (int i = 0; i < asked.length; i++) {
            int ahead = 0;
            for (int at = HIGHEST - scores[asked[i]]; at > 0; at -= at & -at) {
                ahead += tree[at];
            }
            ranks[i] = ahead + 1;
        }
    }

    private void count(int score, int change) {
        for (int at = HIGHEST - score + 1; at < tree.length; at += at & -at) {
            tree[at] += change;
        }
    }
}
