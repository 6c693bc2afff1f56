package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.rules.Condition;
import dev.laurel.awards.domain.rules.ContestRules;
import dev.laurel.awards.domain.rules.Formula;
import dev.laurel.awards.domain.rules.MeasureRule;
import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of every unit, each worked out once, when something first needs it and after everything that it names.
 * Names of an entry: its counters, {@code jury}, {@code jury_<criterion>}, entry scores and measures, and
 * {@code author.<name>}. Names of authors and columns: their measures and scores; any other name of an entry means the
 * sum over their entries, except that a column's {@code jury} is its own. Not safe for several threads while figures
 * are being worked out.
 */
final class FigureStore {

    /** Decimals of formulas that have no scale of their own. */
    static final int SCALE = 6;

    private static final String OF_AUTHOR = "author.";

    private final ContestRules rules;
    private final Population population;
    private final @Nullable FigureStore whole;
    private final @Nullable Window week;
    private final Map<UnitKind, Map<String, Decimals>> known = new EnumMap<>(UnitKind.class);
    private final Map<String, Decimals> raw = new HashMap<>();
    private final Map<UnitKind, Map<String, JuryScore>> jury = new EnumMap<>(UnitKind.class);
    private final Set<String> underWay = new LinkedHashSet<>();

    FigureStore(ContestRules rules, Population population) {
        this(rules, population, null, null);
    }

    private FigureStore(ContestRules rules, Population population, @Nullable FigureStore whole, @Nullable Window week) {
        this.rules = rules;
        this.population = population;
        this.whole = whole;
        this.week = week;
        for (UnitKind unit : UnitKind.values()) {
            known.put(unit, new HashMap<>());
        }
    }

    /** The same figures, except that measures by the week look at this one. */
    FigureStore inWeek(Window days) {
        return new FigureStore(rules, population, this, days);
    }

    ContestRules rules() {
        return rules;
    }

    Population population() {
        return population;
    }

    /**
     * A figure of all units of a kind.
     *
     * @throws IllegalArgumentException if it depends on itself
     */
    Decimals figure(UnitKind unit, String name) {
        Map<String, Decimals> ofUnit = known.getOrDefault(unit, Map.of());
        Decimals figure = ofUnit.get(name);
        if (figure != null) {
            return figure;
        }
        if (whole != null && unit == UnitKind.ARTICLE && !name.startsWith(OF_AUTHOR)) {
            return whole.figure(unit, name);
        }
        String key = unit + " " + name;
        if (!underWay.add(key)) {
            throw new IllegalArgumentException("A figure depends on itself: " + String.join(" → ", underWay) + ".");
        }
        Decimals found = workOut(unit, name);
        underWay.remove(key);
        known.computeIfAbsent(unit, each -> new HashMap<>()).put(name, found);
        return found;
    }

    /** The figures of these names. */
    Map<String, Decimals> figures(UnitKind unit, Set<String> names) {
        Map<String, Decimals> figures = new HashMap<>();
        for (String name : names) {
            figures.put(name, figure(unit, name));
        }
        return figures;
    }

    /** The jury's scores of entries or columns, by id. */
    Map<String, JuryScore> jury(UnitKind unit) {
        return jury.computeIfAbsent(
                unit,
                each -> JuryScore.plainMean(rules.jury(), population.inputs().sheets(), each));
    }

    /** A score before its normalisation. */
    Decimals rawScore(ScoreRule score) {
        figure(score.of(), score.id());
        Decimals values = raw.get(score.id());
        if (values == null) {
            throw new IllegalStateException("Score " + score.id() + " was not worked out.");
        }
        return values;
    }

    /** A way to ask a condition of units; every thread needs its own. Absent conditions hold. */
    IntPredicate question(UnitKind unit, @Nullable Condition condition) {
        if (condition == null) {
            return each -> true;
        }
        Map<String, Decimals> figures = figures(unit, condition.names());
        return Question.of(condition, figures, new UnitFigures(population, unit, figures));
    }

    /** A condition's answers for all units. */
    boolean[] answers(UnitKind unit, Condition condition) {
        boolean[] answers = new boolean[population.count(unit)];
        Map<String, Decimals> figures = figures(unit, condition.names());
        Parallel.ranges(answers.length, (from, to) -> {
            IntPredicate question = Question.of(condition, figures, new UnitFigures(population, unit, figures));
            for (int i = from; i < to; i++) {
                answers[i] = question.test(i);
            }
        });
        return answers;
    }

    /** A formula's values for all units; with all their decimals if {@code scale} is absent and the formula linear. */
    Decimals values(UnitKind unit, Formula formula, @Nullable Integer scale) {
        int size = population.count(unit);
        if (formula instanceof Formula.Linear linear) {
            List<Decimals> summands =
                    linear.names().stream().map(name -> figure(unit, name)).toList();
            int decimals = scale != null ? scale : Math.min(10, LinearSum.exactScale(linear, summands));
            Decimals values = new Decimals(size, decimals);
            LinearSum sum = new LinearSum(linear, summands, values);
            Parallel.ranges(size, sum::run);
            return values;
        }
        Formula.Computed computed = (Formula.Computed) formula;
        Map<String, Decimals> figures = figures(unit, computed.names());
        Decimals values = new Decimals(size, scale != null ? scale : SCALE);
        Parallel.ranges(size, (from, to) -> {
            UnitFigures cursor = new UnitFigures(population, unit, figures);
            for (int i = from; i < to; i++) {
                values.set(i, computed.evaluation().of(cursor.at(i)));
            }
        });
        return values;
    }

    private Decimals workOut(UnitKind unit, String name) {
        for (ScoreRule score : rules.scores()) {
            if (score.of() == unit && score.id().equals(name)) {
                Decimals values = values(unit, score.formula(), score.scale());
                raw.put(name, values);
                return Normaliser.apply(score.normalisation(), values);
            }
        }
        for (MeasureRule measure : rules.measures()) {
            if (measure.of() == unit && measure.id().equals(name)) {
                return new Measure(this, measure, measure.perWeek() ? week : null).values();
            }
        }
        if (unit == UnitKind.ARTICLE) {
            return ofEntries(name);
        }
        if (unit == UnitKind.COLUMN && isJury(name)) {
            return juryFigure(unit, name);
        }
        return Measure.sum(this, unit, figure(UnitKind.ARTICLE, name));
    }

    private Decimals ofEntries(String name) {
        if (name.startsWith(OF_AUTHOR)) {
            return figure(UnitKind.AUTHOR, name.substring(OF_AUTHOR.length())).gather(population.authorOfEntries());
        }
        if (isJury(name)) {
            return juryFigure(UnitKind.ARTICLE, name);
        }
        return switch (name) {
            case "views" -> counter(entry -> entry.counters().views());
            case "likes" -> counter(entry -> entry.counters().likes());
            case "comments" -> counter(entry -> entry.counters().comments());
            case "collects" -> counter(entry -> entry.counters().collects());
            default -> other(name);
        };
    }

    private Decimals counter(ToLongFunction<Entry> counter) {
        Decimals values = new Decimals(population.count(UnitKind.ARTICLE), 0);
        Parallel.ranges(values.size(), (from, to) -> {
            for (int i = from; i < to; i++) {
                values.setScaled(i, counter.applyAsLong(population.entry(i)));
            }
        });
        return values;
    }

    private Decimals other(String name) {
        int size = population.count(UnitKind.ARTICLE);
        int scale = 0;
        for (int i = 0; i < size; i++) {
            BigDecimal value = population.entry(i).counters().more().get(name);
            scale = value == null ? scale : Math.max(scale, Math.min(10, value.scale()));
        }
        Decimals values = new Decimals(size, scale);
        for (int i = 0; i < size; i++) {
            BigDecimal value = population.entry(i).counters().more().get(name);
            if (value != null) {
                values.set(i, value);
            }
        }
        return values;
    }

    private boolean isJury(String name) {
        return name.equals("jury")
                || rules.jury().criteria().stream().anyMatch(criterion -> name.equals("jury_" + criterion.id()));
    }

    private Decimals juryFigure(UnitKind unit, String name) {
        Decimals values = new Decimals(population.count(unit), JuryScore.SCALE);
        Map<String, JuryScore> scores = jury(unit);
        population.findAll(unit, scores.keySet()).forEach((id, number) -> {
            JuryScore score = scores.get(id);
            if (score != null && score.sheets() >= rules.jury().minimumSheets()) {
                values.set(number, name.equals("jury") ? score.overall() : criterion(score, name));
            }
        });
        return values;
    }

    private BigDecimal criterion(JuryScore score, String name) {
        for (int i = 0; i < rules.jury().criteria().size(); i++) {
            if (name.equals("jury_" + rules.jury().criteria().get(i).id())) {
                return score.criteria().get(i);
            }
        }
        throw new IllegalArgumentException("There is no criterion " + name + ".");
    }
}
