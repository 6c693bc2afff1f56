package dev.laurel.contest;

import dev.laurel.contracts.contests.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a document declares for others to refer to; of what is not sound, as much as can be made out. */
final class Declarations {

    static final String MAIN_SCORE = "score";

    private static final Set<String> OF_ARTICLES = Set.of("ladder", "juryPick");

    private final DefinitionTree definition;
    private final Map<Subject, Map<String, FieldPath>> measures = new EnumMap<>(Subject.class);
    private final Map<Subject, Map<String, FieldPath>> scores = new EnumMap<>(Subject.class);
    private final Map<String, FieldPath> awards = new LinkedHashMap<>();

    Declarations(DefinitionTree definition) {
        this.definition = definition;
        for (Subject subject : Subject.values()) {
            measures.put(subject, new LinkedHashMap<>());
            scores.put(subject, new LinkedHashMap<>());
        }
        for (String name : definition.names(Fields.MEASURES)) {
            var measure = Fields.MEASURES.field(name);
            subject(measure.field("of")).ifPresent(of -> of(measures, of).put(name, measure));
        }
        for (FieldPath score : definition.items(Fields.SCORES)) {
            var subject = definition.has(score.field("of")) ? subject(score.field("of")) : Optional.of(Subject.ENTRY);
            definition
                    .text(score.field("id"))
                    .ifPresent(id -> subject.ifPresent(of -> of(scores, of).putIfAbsent(id, score)));
        }
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            definition.text(award.field("id")).ifPresent(id -> awards.putIfAbsent(id, award));
        }
    }

    /** Measures of one kind of subject by name, in the order of the document. */
    Map<String, FieldPath> measures(Subject subject) {
        return of(measures, subject);
    }

    /** Scores of one kind of subject by id, in the order of the document; without the main score. */
    Map<String, FieldPath> scores(Subject subject) {
        return of(scores, subject);
    }

    Map<String, FieldPath> awards() {
        return awards;
    }

    Set<String> labels() {
        return ids(Fields.LABELS);
    }

    /** Ids of what is listed at {@code list}. */
    Set<String> ids(FieldPath list) {
        Set<String> ids = new LinkedHashSet<>();
        definition.items(list).forEach(item -> definition.text(item.field("id")).ifPresent(ids::add));
        return ids;
    }

    boolean hasJury() {
        return definition.has(Fields.JURY);
    }

    /** Whose figures the conditions of an award are about. */
    Subject subjectOf(FieldPath award) {
        String kind = definition.text(award.field("kind")).orElse("");
        String unit = definition.text(award.field("unit")).orElse(OF_ARTICLES.contains(kind) ? "article" : "author");
        return switch (unit) {
            case "author" -> Subject.AUTHOR;
            case "column" -> Subject.COLUMN;
            default -> Subject.ENTRY;
        };
    }

    /** What an expression on such a subject may name. */
    ExpressionNames names(Subject subject) {
        return names(subject, hasJury());
    }

    /** The same as if the contest had a jury. */
    ExpressionNames namesWithJury(Subject subject) {
        return names(subject, true);
    }

    private ExpressionNames names(Subject subject, boolean jury) {
        Set<String> numbers = new LinkedHashSet<>();
        if (subject == Subject.ENTRY) {
            numbers.addAll(List.of("views", "likes", "comments", "collects", "wordCount", MAIN_SCORE));
        }
        if (jury && isJudged(subject)) {
            numbers.addAll(juryNames());
        }
        numbers.addAll(measures(subject).keySet());
        numbers.addAll(scores(subject).keySet());
        if (subject != Subject.ENTRY) {
            return new ExpressionNames(numbers, Set.of(), Set.of());
        }
        measures(Subject.AUTHOR).keySet().forEach(name -> numbers.add("author." + name));
        scores(Subject.AUTHOR).keySet().forEach(name -> numbers.add("author." + name));
        return new ExpressionNames(numbers, new LinkedHashSet<>(List.of("category", "kind")), labels());
    }

    private List<String> juryNames() {
        List<String> names = new ArrayList<>(List.of("jury"));
        var criteria = ids(Fields.CRITERIA);
        (criteria.isEmpty() ? Set.of("overall") : criteria).forEach(id -> names.add("jury_" + id));
        return names;
    }

    private boolean isJudged(Subject subject) {
        var units = definition.texts(Fields.JURY_UNITS);
        return units.isEmpty()
                ? subject == Subject.ENTRY
                : units.contains(subject.name().toLowerCase(Locale.ROOT));
    }

    private Optional<Subject> subject(FieldPath field) {
        return definition.text(field).flatMap(text -> switch (text) {
            case "entry" -> Optional.of(Subject.ENTRY);
            case "author" -> Optional.of(Subject.AUTHOR);
            case "column" -> Optional.of(Subject.COLUMN);
            default -> Optional.empty();
        });
    }

    private static Map<String, FieldPath> of(Map<Subject, Map<String, FieldPath>> by, Subject subject) {
        return by.getOrDefault(subject, Map.of());
    }
}
