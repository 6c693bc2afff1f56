package dev.laurel.contest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant. */
final class Suggestions {

    private Suggestions() {}

    /** The known name with the fewest edits from {@code name}, if it is near enough to be meant. Ties: alphabetical. */
    static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > 64) {
            return Optional.empty();
        }
        String written = name.toLowerCase(Locale.ROOT);
        int near = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(candidate -> edits(written, candidate.toLowerCase(Locale.ROOT)) <= near)
                .min(Comparator.comparingInt((String candidate) -> edits(written, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
