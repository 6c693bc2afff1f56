package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules as one would tell them, slow and without any state: what {@link PartitionTally} must equal. */
final class NaiveCount {

    private record Placed(Told told, long offset) {}

    private final List<Placed> log = new ArrayList<>();

    void append(Told told, long offset) {
        log.add(new Placed(told, offset));
    }

    Figures figures(String articleId, Bounds bounds) {
        List<Placed> seen = log.stream()
                .filter(placed -> placed.told().articleId().equals(articleId))
                .filter(placed -> placed.told().at() < bounds.cutOff() && placed.offset() < bounds.endOffset())
                .toList();
        return new Figures(
                views(seen), toggles(seen, SubjectKind.LIKE), comments(seen), toggles(seen, SubjectKind.COLLECT));
    }

    private static long views(List<Placed> seen) {
        return seen.stream()
                .map(Placed::told)
                .filter(told -> told.kind() == Interaction.Kind.COUNTER_REPORTED)
                .max(Comparator.comparingLong(Told::at).thenComparingLong(Told::total))
                .map(Told::total)
                .orElse(0L);
    }

    private static long toggles(List<Placed> seen, SubjectKind kind) {
        Map<String, Told> newest = new LinkedHashMap<>();
        Comparator<Told> order = Comparator.comparingLong(Told::at)
                .thenComparingLong(Told::seq)
                .thenComparing(told -> told.kind().isWithdrawal());
        for (Placed placed : seen) {
            if (placed.told().kind().subject() == kind) {
                newest.merge(
                        placed.told().subjectId(),
                        placed.told(),
                        (one, other) -> order.compare(one, other) >= 0 ? one : other);
            }
        }
        return newest.values().stream()
                .filter(told -> !told.kind().isWithdrawal())
                .count();
    }

    private static long comments(List<Placed> seen) {
        return seen.stream()
                .map(Placed::told)
                .filter(told -> told.kind() == Interaction.Kind.COMMENTED)
                .map(Told::subjectId)
                .distinct()
                .filter(id -> seen.stream()
                        .noneMatch(placed -> placed.told().kind() == Interaction.Kind.COMMENT_REMOVED
                                && placed.told().subjectId().equals(id)))
                .count();
    }
}
