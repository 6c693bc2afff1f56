package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.OwnFigures;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The rules as one would tell them, slow and without any state but the log itself: what {@link PartitionTally} must
 * equal. Shares no code with it.
 */
final class Oracle {

    /** A fact and where it stands in the log. */
    record Placed(Told told, long offset) {}

    private record Subject(SubjectKind kind, String id) {}

    /**
     * How ties are decided and what a bound takes in.
     *
     * @param newest  the greatest of a reader's likes of one article decides
     * @param largest the greatest of the reports of views holds
     * @param before  whether a fact's time is before a cut-off
     * @param removes whether the first, a removal, takes out the second, which says that the comment was written
     */
    record Rules(
            Comparator<Placed> newest,
            Comparator<Placed> largest,
            BiPredicate<Long, Long> before,
            BiPredicate<Placed, Placed> removes) {

        /** By event time, then the platform's sequence, then the withdrawal; a removed comment stays removed. */
        static final Rules RIGHT = new Rules(
                Comparator.<Placed>comparingLong(fact -> fact.told().at())
                        .thenComparingLong(fact -> fact.told().seq())
                        .thenComparing(fact -> fact.told().kind().isWithdrawal()),
                Comparator.<Placed>comparingLong(fact -> fact.told().at())
                        .thenComparingLong(fact -> fact.told().total()),
                (at, cutOff) -> at < cutOff,
                (removal, written) -> true);

        Rules withNewest(Comparator<Placed> other) {
            return new Rules(other, largest, before, removes);
        }

        Rules withLargest(Comparator<Placed> other) {
            return new Rules(newest, other, before, removes);
        }

        Rules withBefore(BiPredicate<Long, Long> other) {
            return new Rules(newest, largest, other, removes);
        }

        Rules withRemoves(BiPredicate<Placed, Placed> other) {
            return new Rules(newest, largest, before, other);
        }
    }

    private final Rules rules;
    private final Map<String, Map<Subject, List<Placed>>> subjects = new HashMap<>();
    private final Map<String, List<Placed>> reports = new HashMap<>();

    Oracle(Rules rules) {
        this.rules = rules;
    }

    void append(Told told, long offset) {
        SubjectKind kind = told.kind().subject();
        var placed = new Placed(told, offset);
        if (kind == null) {
            reports.computeIfAbsent(told.articleId(), id -> new ArrayList<>()).add(placed);
        } else {
            subjects.computeIfAbsent(told.articleId(), id -> new HashMap<>())
                    .computeIfAbsent(new Subject(kind, told.subjectId()), subject -> new ArrayList<>())
                    .add(placed);
        }
    }

    /** Every article that was ever told of. */
    Set<String> articles() {
        var all = new TreeSet<>(subjects.keySet());
        all.addAll(reports.keySet());
        return all;
    }

    Figures figures(String articleId, Bounds bounds) {
        return new Figures(
                views(articleId, bounds),
                count(articleId, SubjectKind.LIKE, bounds),
                count(articleId, SubjectKind.COMMENT, bounds),
                count(articleId, SubjectKind.COLLECT, bounds));
    }

    /** The author's part of the figures. */
    OwnFigures own(String articleId, Set<String> authors, Bounds bounds) {
        return new OwnFigures(
                givenBy(articleId, SubjectKind.LIKE, authors, bounds),
                givenBy(articleId, SubjectKind.COMMENT, authors, bounds),
                givenBy(articleId, SubjectKind.COLLECT, authors, bounds));
    }

    /** How many different readers have something standing. */
    long readers(String articleId, Bounds bounds) {
        return subjects.getOrDefault(articleId, Map.of()).entrySet().stream()
                .filter(entry -> counts(entry.getKey().kind(), within(entry.getValue(), bounds)))
                .map(entry -> reader(entry.getKey(), entry.getValue()))
                .distinct()
                .count();
    }

    private long givenBy(String articleId, SubjectKind kind, Set<String> authors, Bounds bounds) {
        return subjects.getOrDefault(articleId, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .filter(entry -> authors.contains(reader(entry.getKey(), entry.getValue())))
                .filter(entry -> counts(kind, within(entry.getValue(), bounds)))
                .count();
    }

    /** Whose it is; a comment is whoever's the first record in the log says that tells of its writing. */
    private static String reader(Subject subject, List<Placed> facts) {
        return subject.kind() == SubjectKind.COMMENT
                ? facts.stream()
                        .filter(fact -> !isWithdrawal(fact))
                        .min(Comparator.comparingLong(Placed::offset))
                        .map(fact -> fact.told().readerId())
                        .orElse("")
                : subject.id();
    }

    private long views(String articleId, Bounds bounds) {
        return within(reports.getOrDefault(articleId, List.of()), bounds).stream()
                .max(rules.largest())
                .map(report -> report.told().total())
                .orElse(0L);
    }

    private long count(String articleId, SubjectKind kind, Bounds bounds) {
        return subjects.getOrDefault(articleId, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .filter(entry -> counts(kind, within(entry.getValue(), bounds)))
                .count();
    }

    private boolean counts(SubjectKind kind, List<Placed> facts) {
        if (kind == SubjectKind.COMMENT) {
            return facts.stream().filter(fact -> !isWithdrawal(fact)).anyMatch(written -> facts.stream()
                    .noneMatch(other -> isWithdrawal(other) && rules.removes().test(other, written)));
        }
        return facts.stream()
                .max(rules.newest())
                .filter(newest -> !isWithdrawal(newest))
                .isPresent();
    }

    private List<Placed> within(Collection<Placed> facts, Bounds bounds) {
        return facts.stream()
                .filter(fact -> rules.before().test(fact.told().at(), bounds.cutOff()))
                .filter(fact -> fact.offset() < bounds.endOffset())
                .toList();
    }

    private static boolean isWithdrawal(Placed fact) {
        return fact.told().kind().isWithdrawal();
    }
}
