package dev.laurel.awards.compile;

import static dev.laurel.awards.compile.Vocabulary.prize;
import static dev.laurel.awards.compile.Vocabulary.stacking;
import static dev.laurel.awards.compile.Vocabulary.subject;
import static dev.laurel.awards.compile.Vocabulary.text;
import static dev.laurel.awards.compile.Vocabulary.unit;

import dev.laurel.awards.domain.rules.AwardRule;
import dev.laurel.awards.domain.rules.AwardTerms;
import dev.laurel.awards.domain.rules.EarlierAwards;
import dev.laurel.awards.domain.rules.Gate;
import dev.laurel.awards.domain.rules.QuotaPer;
import dev.laurel.awards.domain.rules.Requirement;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.Tier;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import dev.laurel.contracts.contests.Award;
import dev.laurel.contracts.contests.CarryOver;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.DrawAward;
import dev.laurel.contracts.contests.EarlyBirdAward;
import dev.laurel.contracts.contests.EveryoneAward;
import dev.laurel.contracts.contests.JuryPickAward;
import dev.laurel.contracts.contests.LadderAward;
import dev.laurel.contracts.contests.PerUnitAward;
import dev.laurel.contracts.contests.PoolAward;
import dev.laurel.contracts.contests.ThresholdAward;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The awards of a definition in their order, and after them what is won by winning in several contests. */
final class AwardCompiler {

    /** Grade of a jury's choice that has no grades. */
    static final String ONLY_GRADE = "pick";

    private final ContestExpressions expressions;

    private AwardCompiler(ContestExpressions expressions) {
        this.expressions = expressions;
    }

    static List<AwardRule> compile(ContestDefinition definition, ContestExpressions expressions) {
        var compiler = new AwardCompiler(expressions);
        return Stream.concat(
                        definition.awards().stream().map(compiler::award),
                        definition.carryOver().stream().map(AwardCompiler::timesWon))
                .toList();
    }

    private AwardRule award(Award award) {
        if (award instanceof LadderAward ladder) {
            return ladder(ladder);
        } else if (award instanceof ThresholdAward threshold) {
            return threshold(threshold);
        } else if (award instanceof PoolAward pool) {
            return PoolCompiler.pool(pool, terms(pool), expressions);
        } else if (award instanceof DrawAward draw) {
            return draw(draw);
        } else if (award instanceof EarlyBirdAward earlyBird) {
            return earlyBird(earlyBird);
        } else if (award instanceof JuryPickAward pick) {
            return pick(pick);
        } else if (award instanceof EveryoneAward everyone) {
            return new AwardRule.Everyone(terms(everyone), prize(everyone.prize()), Stacking.FREE);
        }
        var perUnit = (PerUnitAward) award;
        Integer maximum = perUnit.maximum();
        return new AwardRule.PerUnit(
                terms(perUnit),
                perUnit.measure(),
                maximum == null ? null : maximum.longValue(),
                prize(perUnit.prize()));
    }

    private AwardRule ladder(LadderAward award) {
        List<Tier> tiers = award.tiers().stream()
                .map(tier -> new Tier(
                        tierId(tier.from(), tier.through()),
                        tier.from(),
                        tier.through(),
                        text(tier.title()),
                        prize(tier.prize()),
                        tier.ordered()))
                .toList();
        AwardTerms terms = award.score() == null ? terms(award) : terms(award).by(award.score());
        return new AwardRule.Ladder(terms, stacking(award.stacking()), tiers, quotaPer(award.quotaPer()));
    }

    /** A tier has no id of its own: its places name it. */
    static String tierId(int from, int through) {
        return from == through ? Integer.toString(from) : from + "-" + through;
    }

    private AwardRule threshold(ThresholdAward award) {
        List<Gate> gates = award.gates().stream()
                .map(gate -> new Gate(
                        gate.id(),
                        text(gate.title()),
                        prize(gate.prize()),
                        expressions.condition(gate.when(), subject(award.unit()))))
                .toList();
        return new AwardRule.Threshold(
                terms(award),
                gates,
                switch (award.given()) {
                    case CUMULATIVE -> AwardRule.Given.CUMULATIVE;
                    case HIGHEST -> AwardRule.Given.HIGHEST;
                },
                Stacking.FREE);
    }

    /** The condition of a draw is asked for each round, so it is the draw's own and not among the terms. */
    private AwardRule draw(DrawAward award) {
        return new AwardRule.Draw(
                unconditional(award),
                award.places(),
                switch (award.per()) {
                    case CONTEST -> AwardRule.DrawPer.CONTEST;
                    case WEEK -> AwardRule.DrawPer.WEEK;
                },
                expressions.optionalCondition(award.where(), subject(award.unit())),
                prize(award.prize()),
                award.excludeWinnersOfEarlierDraws(),
                award.commitment());
    }

    private AwardRule earlyBird(EarlyBirdAward award) {
        EarlyBirdAward.Days days = award.days();
        return new AwardRule.EarlyBird(
                terms(award),
                award.places(),
                switch (award.per()) {
                    case CONTEST -> AwardRule.EarlyPer.CONTEST;
                    case DAY -> AwardRule.EarlyPer.DAY;
                },
                days == null ? null : new Window(days.from(), days.through()),
                prize(award.prize()));
    }

    private AwardRule pick(JuryPickAward award) {
        List<AwardRule.Grade> grades = award.grades().stream()
                .map(grade ->
                        new AwardRule.Grade(grade.id(), text(grade.title()), prize(grade.prize()), grade.places()))
                .toList();
        return new AwardRule.JuryPick(
                terms(award),
                stacking(award.stacking()),
                grades.isEmpty() ? List.of(onlyGrade(award)) : grades,
                quotaPer(award.quotaPer()));
    }

    private static AwardRule.Grade onlyGrade(JuryPickAward award) {
        if (award.prize() == null) {
            throw new IllegalArgumentException("Award " + award.id() + " has neither grades nor a prize.");
        }
        Integer places = award.places();
        var quota = award.quotaPer();
        int count = places != null ? places : quota != null ? quota.each() : 0;
        return new AwardRule.Grade(ONLY_GRADE, text(award.title()), prize(award.prize()), count);
    }

    private static AwardRule timesWon(CarryOver carryOver) {
        return new AwardRule.TimesWon(
                AwardTerms.of(carryOver.id(), text(carryOver.title()), UnitKind.AUTHOR),
                carryOver.award(),
                carryOver.contests(),
                carryOver.atLeast(),
                prize(carryOver.prize()));
    }

    private AwardTerms terms(Award award) {
        var condition = expressions.optionalCondition(award.where(), subject(award.unit()));
        AwardTerms terms = unconditional(award);
        return condition == null ? terms : terms.where(condition);
    }

    private static AwardTerms unconditional(Award award) {
        return new AwardTerms(
                award.id(),
                text(award.title()),
                unit(award.unit()),
                null,
                null,
                award.requires().stream().map(Requirement::parse).toList(),
                earlier(award.requiresEarlier()),
                earlier(award.forbidsEarlier()));
    }

    private static @Nullable EarlierAwards earlier(dev.laurel.contracts.contests.@Nullable EarlierAwards earlier) {
        return earlier == null
                ? null
                : new EarlierAwards(
                        earlier.contests(),
                        earlier.awards().stream().map(Requirement::parse).toList());
    }

    private static @Nullable QuotaPer quotaPer(dev.laurel.contracts.contests.@Nullable QuotaPer quota) {
        return quota == null ? null : new QuotaPer(Vocabulary.textFigure(quota.by()), quota.values(), quota.each());
    }
}
