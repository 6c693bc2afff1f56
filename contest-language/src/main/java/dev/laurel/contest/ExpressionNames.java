package dev.laurel.contest;

import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.Jury;
import dev.laurel.contracts.contests.NamedScore;
import dev.laurel.contracts.contests.Subject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an expression may name.
 *
 * @param numbers counters, jury, measures and scores, in the order in which they are named to people
 * @param texts   {@code category} and {@code kind}, of entries
 * @param labels  ids for {@code label("…")}, of entries
 */
public record ExpressionNames(Set<String> numbers, Set<String> texts, Set<String> labels) {

    /** The score of the main standings, as other figures name it. */
    public static final String MAIN_SCORE = "score";

    private static final List<String> COUNTERS = List.of("views", "likes", "comments", "collects", "wordCount");

    public ExpressionNames {
        numbers = Collections.unmodifiableSet(new LinkedHashSet<>(numbers));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        labels = Collections.unmodifiableSet(new LinkedHashSet<>(labels));
    }

    /** The names that expressions on entries, authors or columns of a contest may use. */
    public static ExpressionNames of(ContestDefinition definition, Subject subject) {
        Set<String> numbers = new LinkedHashSet<>();
        if (subject == Subject.ENTRY) {
            numbers.addAll(COUNTERS);
        }
        Jury jury = definition.jury();
        if (jury != null && judged(subject).stream().anyMatch(jury.units()::contains)) {
            numbers.add("jury");
            jury.criteria().forEach(criterion -> numbers.add("jury_" + criterion.id()));
        }
        figures(definition, subject, "", numbers);
        if (subject != Subject.ENTRY) {
            return new ExpressionNames(numbers, Set.of(), Set.of());
        }
        numbers.add(MAIN_SCORE);
        figures(definition, Subject.AUTHOR, "author.", numbers);
        Set<String> labels = new LinkedHashSet<>();
        definition.moderation().labels().forEach(label -> labels.add(label.id()));
        return new ExpressionNames(numbers, new LinkedHashSet<>(List.of("category", "kind")), labels);
    }

    private static List<Jury.JuryUnit> judged(Subject subject) {
        return switch (subject) {
            case ENTRY -> List.of(Jury.JuryUnit.ENTRY);
            case COLUMN -> List.of(Jury.JuryUnit.COLUMN);
            case AUTHOR -> List.of();
        };
    }

    private static void figures(ContestDefinition definition, Subject subject, String prefix, Set<String> numbers) {
        definition.measures().forEach((name, measure) -> {
            if (measure.of() == subject) {
                numbers.add(prefix + name);
            }
        });
        definition.scores().stream()
                .filter(score -> score.of() == subject)
                .map(NamedScore::id)
                .forEach(id -> numbers.add(prefix + id));
    }
}
