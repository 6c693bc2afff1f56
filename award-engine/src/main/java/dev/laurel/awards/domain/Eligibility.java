package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.EarlierAwards;
import dev.laurel.awards.domain.rules.Requirement;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who may win an award, before anybody else's places matter: verdicts on the author, the award's condition, required
 * and forbidden awards. Not for several threads; see {@link #forThread}.
 */
final class Eligibility {

    private final Decision decision;
    private final FigureStore figures;
    private final AwardRule award;
    private final Population population;
    private final List<int[]> levels;
    private final List<Integer> needed;
    private final boolean @Nullable [] hasRequired;
    private final boolean @Nullable [] hasForbidden;
    private final IntPredicate where;

    Eligibility(Decision decision, FigureStore figures, AwardRule award) {
        AwardTerms terms = award.terms();
        this.decision = decision;
        this.figures = figures;
        this.award = award;
        this.population = figures.population();
        this.levels = new ArrayList<>();
        this.needed = new ArrayList<>();
        for (Requirement requirement : terms.requires()) {
            levels.add(decision.achievements().levels(requirement.awardId()));
            needed.add(decision.achievements().level(requirement));
        }
        this.hasRequired = holders(terms.requiresEarlier());
        this.hasForbidden = holders(terms.forbidsEarlier());
        this.where = figures.question(terms.unit(), terms.where());
    }

    private Eligibility(Eligibility other) {
        this.decision = other.decision;
        this.figures = other.figures;
        this.award = other.award;
        this.population = other.population;
        this.levels = other.levels;
        this.needed = other.needed;
        this.hasRequired = other.hasRequired;
        this.hasForbidden = other.hasForbidden;
        this.where = figures.question(award.terms().unit(), award.terms().where());
    }

    /** The same for use by another thread. */
    synchronized Eligibility forThread() {
        return new Eligibility(this);
    }

    private boolean @Nullable [] holders(@Nullable EarlierAwards awards) {
        if (awards == null) {
            return null;
        }
        boolean[] holders = new boolean[population.authorCount()];
        for (EarlierWin win : population.inputs().earlier()) {
            int author = population.find(UnitKind.AUTHOR, win.authorId());
            if (author >= 0 && isOneOf(awards, win)) {
                holders[author] = true;
            }
        }
        return holders;
    }

    private static boolean isOneOf(EarlierAwards awards, EarlierWin win) {
        return (awards.contests().isEmpty() || awards.contests().contains(win.contestId()))
                && (awards.awards().isEmpty()
                        || awards.awards().stream()
                                .anyMatch(required -> win.reaches(required.awardId(), required.partId())));
    }

    /** The rule that keeps the unit out; null if none does. */
    @Nullable
    Why check(int unit) {
        int author = population.creator(award.terms().unit(), unit);
        if (population.isVoided(author)) {
            return Why.AUTHOR_VOIDED;
        }
        if (!where.test(unit)) {
            return Why.CONDITION;
        }
        for (int i = 0; i < needed.size(); i++) {
            if (levels.get(i)[author] < needed.get(i)) {
                return Why.REQUIRES;
            }
        }
        if (hasRequired != null && !hasRequired[author]) {
            return Why.REQUIRES_EARLIER;
        }
        return hasForbidden != null && hasForbidden[author] ? Why.FORBIDS_EARLIER : null;
    }

    /** What a rule refers to, for explanations. */
    @Nullable
    String by(Why why, int unit) {
        int author = population.creator(award.terms().unit(), unit);
        return switch (why) {
            case REQUIRES -> {
                for (int i = 0; i < needed.size(); i++) {
                    if (levels.get(i)[author] < needed.get(i)) {
                        yield award.terms().requires().get(i).toString();
                    }
                }
                yield null;
            }
            case CONDITION -> {
                var condition = award.terms().where();
                yield condition == null ? null : condition.text();
            }
            default -> null;
        };
    }
}
