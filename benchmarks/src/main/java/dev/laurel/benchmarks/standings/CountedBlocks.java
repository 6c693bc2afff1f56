package dev.laurel.benchmarks.standings;

import dev.laurel.ranking.domain.Board;
import java.util.Comparator;

/** Ours: the board of ranking-service, with an order that looks at the id where scores are equal. */
final class CountedBlocks implements Ranking {

    private record Entry(long score, String id) {}

    private final Board<Entry> board = new Board<>(
            Entry::score, Comparator.comparingLong(Entry::score).reversed().thenComparing(Entry::id));
    private Entry[] entries = {};

    @Override
    public void fill(long[] scores) {
        entries = new Entry[scores.length];
        for (int i = 0; i < scores.length; i++) {
            entries[i] = new Entry(scores[i], Ranking.id(i));
        }
        board.fill(java.util.Arrays.asList(entries));
    }

    @Override
    public void update(int[] changed, long[] scores) {
        for (int i = 0; i < changed.length; i++) {
            Entry older = entries[changed[i]];
            if (older.score() != scores[i]) {
                Entry newer = new Entry(scores[i], older.id());
                board.replace(older, newer);
                entries[changed[i]] = newer;
            }
        }
    }

    @Override
    public void ranks(int[] asked, int[] ranks) {
        for (int i = 0; i < asked.length; i++) {
            ranks[i] = board.rankOf(entries[asked[i]]).orElseThrow();
        }
    }
}
