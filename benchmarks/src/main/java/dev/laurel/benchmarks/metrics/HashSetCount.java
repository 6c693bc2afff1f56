package dev.laurel.benchmarks.metrics;

import java.util.HashSet;
import java.util.Set;

/** The least code that counts right as long as facts arrive in order: a set of what is there. Nothing durable. */
final class HashSetCount {

    private final Tally tally = new Tally();
    private final Set<String> present = new HashSet<>();

    void accept(Interaction fact) {
        if (fact.total() != null) {
            tally.set(fact.articleId(), fact.counter(), fact.total());
        } else if (fact.adds() ? present.add(fact.thing()) : present.remove(fact.thing())) {
            tally.add(fact.articleId(), fact.counter(), fact.adds() ? 1 : -1);
        }
    }

    String digest() {
        return tally.digest();
    }
}
