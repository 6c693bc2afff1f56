package dev.laurel.benchmarks.standings;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A skip list whose links know how many entries they pass over, as in Redis, inside this process. */
final class SpanSkipList implements Ranking {

    private static final int LEVELS = 24;

    private final SplittableRandom random = new SplittableRandom(7);
    private final Node head = new Node(Long.MAX_VALUE, "", LEVELS);
    private final Node[] before = new Node[LEVELS];
    private final int[] passed = new int[LEVELS];
    private Node[] nodes = {};

    private static final class Node {
        private final long score;
        private final String id;
        private final @Nullable Node[] next;
        private final int[] span;

        private Node(long score, String id, int levels) {
            this.score = score;
            this.id = id;
            this.next = new Node[levels];
            this.span = new int[levels];
        }

        private boolean isAheadOf(long otherScore, String otherId) {
            return score != otherScore ? score > otherScore : id.compareTo(otherId) < 0;
        }
    }

    @Override
    public void fill(long[] scores) {
        nodes = new Node[scores.length];
        for (int i = 0; i < scores.length; i++) {
            nodes[i] = insert(scores[i], Ranking.id(i));
        }
    }

    @Override
    public void update(int[] changed, long[] scores) {
        for (int i = 0; i < changed.length; i++) {
            Node older = nodes[changed[i]];
            if (older.score != scores[i]) {
                remove(older);
                nodes[changed[i]] = insert(scores[i], older.id);
            }
        }
    }

    @Override
    public void ranks(int[] asked, int[] ranks) {
        for (int i = 0; i < asked.length; i++) {
            Node node = nodes[asked[i]];
            find(node.score, node.id);
            ranks[i] = passed[0] + 1;
        }
    }

    /** Fills {@link #before} with the last node ahead of the place on each level, {@link #passed} with its rank. */
    private void find(long score, String id) {
        Node at = head;
        int rank = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            for (Node next = at.next[level]; next != null && next.isAheadOf(score, id); next = at.next[level]) {
                rank += at.span[level];
                at = next;
            }
            before[level] = at;
            passed[level] = rank;
        }
    }

    private Node insert(long score, String id) {
        find(score, id);
        int levels = Math.min(LEVELS, 1 + Long.numberOfTrailingZeros(random.nextLong()) / 2);
        Node node = new Node(score, id, levels);
        for (int level = 0; level < levels; level++) {
            Node ahead = before[level];
            Node next = ahead.next[level];
            int gap = passed[0] - passed[level];
            node.next[level] = next;
            node.span[level] = next == null ? 0 : ahead.span[level] - gap;
            ahead.next[level] = node;
            ahead.span[level] = gap + 1;
        }
        for (int level = levels; level < LEVELS; level++) {
            if (before[level].next[level] != null) {
                before[level].span[level]++;
            }
        }
        return node;
    }

    private void remove(Node node) {
        find(node.score, node.id);
        for (int level = 0; level < LEVELS; level++) {
            Node ahead = before[level];
            if (ahead.next[level] == node) {
                ahead.next[level] = node.next[level];
                ahead.span[level] = ahead.next[level] == null ? 0 : ahead.span[level] + node.span[level] - 1;
            } else if (ahead.next[level] != null) {
                ahead.span[level]--;
            }
        }
    }
}
