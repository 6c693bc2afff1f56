package dev.laurel.contest;

import dev.laurel.contest.CheckedExpressions.Checked;
import dev.laurel.contest.CompiledCondition.Comparison;
import dev.laurel.contest.CompiledCondition.Operator;
import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of gates and stages that no one can reach, or that are out of order. */
final class ReachRules {

    private ReachRules() {}

    /** A condition that asks for more than there can be. */
    static void conditionsCanBeMet(
            DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        for (Checked checked : expressions.all()) {
            for (Comparison comparison : checked.comparisons().orElse(List.of())) {
                most(definition, comparison.name())
                        .filter(most -> asksForMore(comparison, most.value()))
                        .ifPresent(most -> warnings.add(
                                definition,
                                checked.written().field(),
                                new LocalizedText(
                                        "没有人能达到：" + comparison.name() + " "
                                                + most.because().zh(),
                                        "No one can meet this: " + comparison.name() + " "
                                                + most.because().en()),
                                new LocalizedText(
                                        "请写不大于 " + most.value().toPlainString() + " 的数。",
                                        "Ask for " + most.value().toPlainString() + " at most.")));
            }
        }
    }

    /** The most a figure can be, and why. */
    private record Most(BigDecimal value, LocalizedText because) {}

    private static boolean asksForMore(Comparison comparison, BigDecimal most) {
        int order = comparison.value().compareTo(most);
        return switch (comparison.operator()) {
            case AT_LEAST, EQUAL -> order > 0;
            case MORE -> order >= 0;
            default -> false;
        };
    }

    private static Optional<Most> most(DefinitionTree definition, String written) {
        String name = written.startsWith("author.") ? written.substring("author.".length()) : written;
        if (name.equals("jury") || name.startsWith("jury_")) {
            return mostMarks(definition);
        }
        var measure = Fields.MEASURES.field(name);
        if (!definition.has(measure)) {
            return Optional.empty();
        }
        var from = day(definition, measure.field("from"), Fields.SUBMISSIONS_FROM);
        var through = day(definition, measure.field("through"), Fields.SUBMISSIONS_THROUGH);
        if (from.isEmpty() || through.isEmpty() || through.get().isBefore(from.get())) {
            return Optional.empty();
        }
        return switch (definition.text(measure.field("kind")).orElse("")) {
            case "distinctDays" -> Optional.of(mostDays(from.get(), through.get()));
            case "distinctWeeks" -> Optional.of(mostWeeks(from.get(), through.get()));
            case "entries" -> mostEntries(definition, measure, from.get(), through.get());
            default -> Optional.empty();
        };
    }

    private static Optional<Most> mostMarks(DefinitionTree definition) {
        var most =
                definition.decimal(Fields.JURY.field("scale").field("through")).orElse(BigDecimal.valueOf(100));
        String shown = most.toPlainString();
        return Optional.of(new Most(most, new LocalizedText("最高 " + shown + " 分。", "goes up to " + shown + " marks.")));
    }

    private static Most mostDays(LocalDate from, LocalDate through) {
        long days = ChronoUnit.DAYS.between(from, through) + 1;
        return new Most(
                BigDecimal.valueOf(days),
                new LocalizedText("所在期间只有 " + days + " 天。", "is counted over " + days + " days only."));
    }

    private static Most mostWeeks(LocalDate from, LocalDate through) {
        var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        long weeks = ChronoUnit.WEEKS.between(from.with(monday), through.with(monday)) + 1;
        return new Most(
                BigDecimal.valueOf(weeks),
                new LocalizedText("所在期间只有 " + weeks + " 周。", "is counted over " + weeks + " weeks only."));
    }

    private static Optional<Most> mostEntries(
            DefinitionTree definition, FieldPath measure, LocalDate from, LocalDate through) {
        if (definition.text(measure.field("of")).filter("author"::equals).isEmpty()) {
            return Optional.empty();
        }
        var entries = definition
                .integer(Fields.ELIGIBILITY.field("maximumEntriesPerAuthor"))
                .map(BigDecimal::valueOf)
                .map(most -> new Most(
                        most,
                        new LocalizedText(
                                "受限于每位作者 " + most + " 篇。", "is limited to " + most + " entries of an author.")));
        var daily = definition.decimal(measure.field("maximumPerDay")).map(perDay -> {
            var most = perDay.multiply(mostDays(from, through).value());
            return new Most(
                    most,
                    new LocalizedText(
                            "按每天上限最多 " + most.toPlainString() + "。",
                            "comes to " + most.toPlainString() + " with so many a day."));
        });
        return entries.isPresent() && daily.isPresent()
                ? Optional.of(entries.get().value().compareTo(daily.get().value()) <= 0 ? entries.get() : daily.get())
                : entries.or(() -> daily);
    }

    private static Optional<LocalDate> day(DefinitionTree definition, FieldPath field, FieldPath otherwise) {
        return definition.text(definition.has(field) ? field : otherwise).flatMap(DayRules::day);
    }

    /** Gates and stages of one figure are listed from the lowest to the highest. */
    static void gatesRise(DefinitionTree definition, CheckedExpressions expressions, Faults faults, Faults warnings) {
        for (FieldPath award : definition.items(Fields.AWARDS)) {
            for (String list : List.of("gates", "stages")) {
                Map<String, BigDecimal> highest = new HashMap<>();
                for (FieldPath part : definition.items(award.field(list))) {
                    var when = part.field("when");
                    var lowered = expressions
                            .at(when)
                            .flatMap(Checked::comparisons)
                            .filter(comparisons -> comparisons.size() == 1)
                            .map(comparisons -> comparisons.get(0))
                            .filter(comparison -> comparison.operator() == Operator.AT_LEAST)
                            .filter(comparison -> isNotAbove(highest, comparison));
                    lowered.ifPresent(comparison -> warnings.add(
                            definition,
                            when,
                            new LocalizedText(
                                    "前面的一项已经要求同样多或更多的 " + comparison.name() + "。",
                                    "An earlier one asks for as much " + comparison.name() + " or more already."),
                            new LocalizedText("请按从低到高的顺序列出。", "List them from the lowest to the highest.")));
                }
            }
        }
    }

    private static boolean isNotAbove(Map<String, BigDecimal> highest, Comparison comparison) {
        var before = highest.get(comparison.name());
        highest.merge(comparison.name(), comparison.value(), BigDecimal::max);
        return before != null && comparison.value().compareTo(before) <= 0;
    }
}
