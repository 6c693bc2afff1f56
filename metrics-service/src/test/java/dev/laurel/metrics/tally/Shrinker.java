package dev.laurel.metrics.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing history short by leaving out chunks for as long as it still fails, first large ones, then single steps. */
final class Shrinker {

    private Shrinker() {}

    /** A part of the history, in the same order, that still fails and from which no single step can be left out. */
    static <T> List<T> shrink(List<T> history, Predicate<List<T>> fails) {
        List<T> shortest = history;
        int chunk = Math.max(1, history.size() / 2);
        while (true) {
            List<T> shorter = withoutChunks(shortest, chunk, fails);
            boolean shrunk = shorter.size() < shortest.size();
            shortest = shorter;
            if (chunk > 1) {
                chunk = chunk / 2;
            } else if (!shrunk) {
                return shortest;
            }
        }
    }

    private static <T> List<T> withoutChunks(List<T> history, int chunk, Predicate<List<T>> fails) {
        List<T> kept = history;
        int from = 0;
        while (from < kept.size()) {
            var without = new ArrayList<>(kept.subList(0, from));
            without.addAll(kept.subList(Math.min(kept.size(), from + chunk), kept.size()));
            if (fails.test(without)) {
                kept = without;
            } else {
                from += chunk;
            }
        }
        return kept;
    }
}
