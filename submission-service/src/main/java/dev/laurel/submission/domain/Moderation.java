package dev.laurel.submission.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people may say of entries.
 *
 * @param labels  titles of the labels, by id
 * @param reasons why an entry may be disqualified, by id
 */
public record Moderation(SortedMap<String, Reason> labels, SortedMap<String, Ground> reasons) {

    /** Neither labels nor listed reasons. */
    public static final Moderation NONE = new Moderation(new TreeMap<>(), new TreeMap<>());

    public Moderation {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** A listed reason and what follows from it. */
    public record Ground(Reason title, Consequence consequence) {}

    /** Whether one entry's disqualification can take others away. */
    boolean reachesOtherEntries() {
        return reasons.values().stream().anyMatch(ground -> ground.consequence() == Consequence.ALL_ENTRIES_OF_AUTHOR);
    }
}
