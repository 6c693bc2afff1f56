package dev.laurel.contest;

import dev.laurel.contracts.contests.Subject;
import java.util.ArrayList;
import java.util.List;

/** Where in a document expressions stand, and about what they are. */
final class WrittenExpressions {

    private WrittenExpressions() {}

    /**
     * One expression.
     *
     * @param figure name of the measure or score that it is part of; empty for others
     */
    record Written(FieldPath field, String text, Subject of, boolean isCondition, String figure) {}

    /** All of them, in the order in which they are looked for. */
    static List<Written> in(DefinitionTree definition, Declarations declarations) {
        List<Written> found = new ArrayList<>();
        var collector = new Collector(definition, found);
        collector.formula(Fields.FORMULA, Subject.ENTRY, Declarations.MAIN_SCORE);
        collector.condition(Fields.JURY.field("appliesTo"), Subject.ENTRY, "");
        for (Subject subject : Subject.values()) {
            declarations.measures(subject).forEach((name, measure) -> {
                collector.condition(measure.field("where"), Subject.ENTRY, name);
                collector.formula(measure.field("value"), Subject.ENTRY, name);
            });
            declarations.scores(subject).forEach((id, score) -> collector.formula(score.field("formula"), subject, id));
        }
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            var subject = declarations.subjectOf(award);
            collector.condition(award.field("where"), subject, "");
            definition
                    .items(award.field("gates"))
                    .forEach(gate -> collector.condition(gate.field("when"), subject, ""));
            definition
                    .items(award.field("stages"))
                    .forEach(stage -> collector.condition(stage.field("when"), subject, ""));
        }
        return found;
    }

    private record Collector(DefinitionTree definition, List<Written> found) {

        void formula(FieldPath field, Subject of, String figure) {
            add(field, of, false, figure);
        }

        void condition(FieldPath field, Subject of, String figure) {
            add(field, of, true, figure);
        }

        private void add(FieldPath field, Subject of, boolean isCondition, String figure) {
            definition
                    .text(field)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> found.add(new Written(field, text, of, isCondition, figure)));
        }
    }
}
