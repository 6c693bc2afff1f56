package dev.laurel.awards.compile;

import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.Window;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.DrawAward;
import dev.laurel.contracts.contests.Measure;
import dev.laurel.contracts.contests.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The measures of a definition. */
final class MeasureCompiler {

    private final ContestDefinition definition;
    private final ContestExpressions expressions;
    private final Set<String> lookedAtByWeek;

    private MeasureCompiler(ContestDefinition definition, ContestExpressions expressions) {
        this.definition = definition;
        this.expressions = expressions;
        this.lookedAtByWeek = definition.awards().stream()
                .filter(award -> award instanceof DrawAward draw && draw.per() == DrawAward.Per.WEEK)
                .map(award -> expressions.optionalCondition(award.where(), Vocabulary.subject(award.unit())))
                .filter(condition -> condition != null)
                .flatMap(condition -> condition.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<MeasureRule> compile(ContestDefinition definition, ContestExpressions expressions) {
        var compiler = new MeasureCompiler(definition, expressions);
        return definition.measures().entrySet().stream().map(compiler::measure).toList();
    }

    private MeasureRule measure(Map.Entry<String, Measure> named) {
        Measure measure = named.getValue();
        return new MeasureRule(
                named.getKey(),
                Vocabulary.unit(measure.of()),
                kind(measure.kind()),
                expressions.optionalCondition(measure.where(), Subject.ENTRY),
                measure.value() == null ? null : expressions.formula(measure.value(), Subject.ENTRY),
                measure.counter(),
                window(measure),
                instant(measure.at()),
                measure.maximumPerDay() == null ? null : Vocabulary.whole(measure.maximumPerDay()),
                looksAtWeeks(named.getKey(), measure));
    }

    /** Whatever a weekly draw asks is asked of its week, unless the measure has days of its own. */
    private boolean looksAtWeeks(String name, Measure measure) {
        return lookedAtByWeek.contains(name) && measure.from() == null && measure.through() == null;
    }

    /** What is published falls into the submission window at most, what is counted into the days that count. */
    private @Nullable Window window(Measure measure) {
        if (measure.from() == null && measure.through() == null) {
            return null;
        }
        LocalDate last = measure.kind() == Measure.Kind.GROWTH
                ? definition.metrics().through()
                : definition.submissions().through();
        return new Window(
                measure.from() == null ? definition.submissions().from() : measure.from(),
                measure.through() == null ? last : measure.through());
    }

    private @Nullable Instant instant(@Nullable String at) {
        if (at == null) {
            return null;
        }
        return switch (at) {
            case "submissionStart" -> definition.submissionStart();
            case "submissionEnd" -> definition.submissionEnd();
            default -> definition.startOf(LocalDate.parse(at));
        };
    }

    private static MeasureRule.Kind kind(Measure.Kind kind) {
        return switch (kind) {
            case DISTINCT_DAYS -> MeasureRule.Kind.DISTINCT_DAYS;
            case DISTINCT_WEEKS -> MeasureRule.Kind.DISTINCT_WEEKS;
            case ENTRIES -> MeasureRule.Kind.ENTRIES;
            case SUM -> MeasureRule.Kind.SUM;
            case MAX -> MeasureRule.Kind.MAX;
            case FACT -> MeasureRule.Kind.FACT;
            case GROWTH -> MeasureRule.Kind.GROWTH;
        };
    }
}
