package dev.laurel.ranking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {

    /** Key first, larger ahead; then id, so that keys tie and the order has to decide. */
    private record Item(long key, int id) {}

    private static final Comparator<Item> ORDER =
            Comparator.comparingLong(Item::key).reversed().thenComparingInt(Item::id);

    private final Board<Item> board = new Board<>(Item::key, ORDER);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40, 5_000, 1_000_000})
    void agreesWithASortedListUnderRandomOperations(int keys) {
        for (long seed = 1; seed <= 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Board<Item> fresh = new Board<>(Item::key, ORDER);
            TreeSet<Item> oracle = new TreeSet<>(ORDER);
            List<Item> held = new ArrayList<>();
            for (int step = 0; step < 12_000; step++) {
                change(random, keys, fresh, oracle, held);
                if (step % 997 == 0) {
                    assertThat(fresh).as("seed %d step %d", seed, step).containsExactlyElementsOf(oracle);
                }
            }
            List<Item> sorted = new ArrayList<>(oracle);
            assertThat(fresh.size()).isEqualTo(sorted.size());
            for (int i = 0; i < sorted.size(); i++) {
                assertThat(fresh.rankOf(sorted.get(i))).as("seed %d", seed).hasValue(i + 1);
                assertThat(fresh.at(i + 1)).isEqualTo(sorted.get(i));
            }
        }
    }

    private static void change(
            SplittableRandom random, int keys, Board<Item> board, Set<Item> oracle, List<Item> held) {
        Item item = new Item(random.nextInt(keys), random.nextInt(20_000));
        // First it grows, then it shrinks: blocks split and join.
        boolean grows = oracle.size() < 4_000 ? random.nextInt(10) < 7 : random.nextInt(10) < 3;
        switch (held.isEmpty() ? 0 : random.nextInt(3)) {
            case 0 -> {
                if (grows) {
                    boolean added = oracle.add(item);
                    assertThat(board.add(item)).isEqualTo(added);
                    if (added) {
                        held.add(item);
                    }
                }
            }
            case 1 -> {
                Item older = held.get(random.nextInt(held.size()));
                if (!oracle.contains(item)) {
                    oracle.remove(older);
                    oracle.add(item);
                    assertThat(board.replace(older, item)).isTrue();
                    held.set(held.indexOf(older), item);
                }
            }
            default -> {
                if (!grows) {
                    Item gone = held.remove(random.nextInt(held.size()));
                    oracle.remove(gone);
                    assertThat(board.remove(gone)).isTrue();
                    assertThat(board.remove(gone)).isFalse();
                }
            }
        }
    }

    @Test
    void emptiesAndFillsAgain() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3_000; i++) {
                board.add(new Item(i % 7, i));
            }
            for (int i = 0; i < 3_000; i++) {
                assertThat(board.remove(new Item(i % 7, i))).isTrue();
            }
            assertThat(board.size()).isZero();
            assertThat(board).isEmpty();
            assertThat(board.rankOf(new Item(1, 1))).isEmpty();
        }
    }

    @Test
    void readsPagesFromARank() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            items.add(new Item(1, i));
        }
        board.fill(items);

        assertThat(board.page(1_990, 50)).containsExactlyElementsOf(items.subList(1_989, 2_000));
        assertThat(board.page(1, 3)).containsExactlyElementsOf(items.subList(0, 3));
        assertThat(board.page(2_001, 3)).isEmpty();
    }

    @Test
    void fillsFromAnyOrder() {
        List<Item> shuffled = List.of(new Item(1, 2), new Item(9, 1), new Item(1, 1));

        board.fill(shuffled);

        assertThat(board).containsExactly(new Item(9, 1), new Item(1, 1), new Item(1, 2));
        assertThat(board.add(new Item(9, 1))).isFalse();
    }
}
