package dev.laurel.benchmarks.counting;

import dev.laurel.metrics.messaging.FactDecoding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The benchmarks of counting, in the order in which they run and are shown.
 *
 * @param type   has the benchmark
 * @param method is the benchmark
 * @param label  what one operation is, for people
 */
record Measured(Class<?> type, String method, String label) {

    static final List<Measured> ALL = List.of(
            new Measured(FactDecoding.class, "bytes", "read a fact straight from its bytes"),
            new Measured(FactDecoding.class, "streaming", "read a fact by Jackson's streaming parser"),
            new Measured(FactDecoding.class, "databind", "read a fact by Jackson's databind"),
            new Measured(FactCounting.class, "count", "count a fact"),
            new Measured(SnapshotTaking.class, "whole", "write a whole snapshot"),
            new Measured(SnapshotTaking.class, "changes", "write what 10,000 more facts changed"),
            new Measured(SnapshotReading.class, "read", "read a whole snapshot back"),
            new Measured(RoomMaking.class, "evict", "forget half of the articles"),
            new Measured(RoomMaking.class, "bringBack", "put that half back"));

    /** Those whose name contains one of the words; all if there are none. */
    static List<Measured> named(List<String> words) {
        return ALL.stream()
                .filter(each -> words.isEmpty() || words.stream().anyMatch(each.name()::contains))
                .toList();
    }

    /** The name by which it is asked for: {@code SnapshotTaking.whole}. */
    String name() {
        return type.getSimpleName() + "." + method;
    }

    /** The name that JMH knows it by. */
    String jmhName() {
        return type.getName() + "." + method;
    }

    /** Matches its name in JMH and no other. */
    String pattern() {
        return "^" + Pattern.quote(jmhName()) + "$";
    }
}
