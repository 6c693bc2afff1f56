package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.ContestMapping.text;

import dev.laurel.contest.FormulaException;
import dev.laurel.contest.LinearFormula;
import dev.laurel.contest.ScoreFormula;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.LadderAward;
import dev.laurel.contracts.contests.Score;
import dev.laurel.contracts.contests.Unit;
import dev.laurel.ranking.domain.Award;
import dev.laurel.ranking.domain.ContestRules;
import dev.laurel.ranking.domain.Counter;
import dev.laurel.ranking.domain.LinearScore;
import dev.laurel.ranking.domain.Stacking;
import dev.laurel.ranking.domain.StandingsOrder;
import dev.laurel.ranking.domain.TieBreak;
import dev.laurel.ranking.domain.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contests whose standings follow from the counters alone and whose awards are ladders of articles by the main score:
 * an entry's rank then depends on the entry, and a board can be kept current one entry at a time.
 */
final class SimpleContests {

    private SimpleContests() {}

    static boolean isSimple(ContestDefinition definition) {
        return definition.jury() == null
                && definition.measures().isEmpty()
                && definition.scores().isEmpty()
                && definition.groups().isEmpty()
                && definition.carryOver().isEmpty()
                && definition.moderation().reasons().isEmpty()
                && definition
                        .score()
                        .equals(new Score(
                                definition.score().formula(), definition.score().scale()))
                && definition.tieBreaks().stream().allMatch(SimpleContests::isOfCounters)
                && definition.awards().stream().allMatch(SimpleContests::isPlainLadder)
                && isLinear(definition.score().formula());
    }

    static ContestRules rules(ContestDefinition definition, Set<Counter> unavailable) {
        return new ContestRules(
                score(definition.score()),
                definition.score().formula(),
                unavailable,
                new StandingsOrder(definition.tieBreaks().stream()
                        .map(SimpleContests::tieBreak)
                        .toList()),
                shown(definition));
    }

    /** Ladders of articles, as boards show them. */
    static List<Award> shown(ContestDefinition definition) {
        return definition.awards().stream()
                .filter(LadderAward.class::isInstance)
                .map(LadderAward.class::cast)
                .filter(ladder -> ladder.unit() == Unit.ARTICLE && ladder.quotaPer() == null)
                .map(SimpleContests::ladder)
                .toList();
    }

    private static boolean isOfCounters(dev.laurel.contracts.contests.TieBreak tieBreak) {
        return switch (tieBreak.rule()) {
            case MORE_JURY, MORE_SCORE -> false;
            default -> true;
        };
    }

    private static boolean isPlainLadder(dev.laurel.contracts.contests.Award award) {
        return award instanceof LadderAward ladder
                && ladder.equals(new LadderAward(ladder.id(), ladder.title(), ladder.stacking(), ladder.tiers()))
                && ladder.tiers().stream().allMatch(LadderAward.Tier::ordered);
    }

    private static boolean isLinear(String formula) {
        try {
            ScoreFormula.compile(formula);
            return true;
        } catch (FormulaException e) {
            return false;
        }
    }

    private static LinearScore score(Score score) {
        try {
            LinearFormula formula = ScoreFormula.compile(score.formula());
            Map<Counter, BigDecimal> weights = new EnumMap<>(Counter.class);
            formula.weights().forEach((counter, weight) -> weights.put(Counter.valueOf(counter.name()), weight));
            return new LinearScore(weights, formula.constant(), score.scale());
        } catch (FormulaException e) {
            throw new UnusableStateException(
                    "unusable-formula",
                    "definition.score.formula",
                    e.getMessage() + " " + e.remedy().en());
        }
    }

    private static TieBreak tieBreak(dev.laurel.contracts.contests.TieBreak tieBreak) {
        return switch (tieBreak.rule()) {
            case EARLIER_PUBLICATION -> TieBreak.EARLIER_PUBLICATION;
            case ARTICLE_ID -> TieBreak.ARTICLE_ID;
            case MORE_VIEWS -> TieBreak.MORE_VIEWS;
            case MORE_LIKES -> TieBreak.MORE_LIKES;
            case MORE_COMMENTS -> TieBreak.MORE_COMMENTS;
            case MORE_COLLECTS -> TieBreak.MORE_COLLECTS;
            case MORE_JURY -> TieBreak.MORE_JURY;
            case MORE_SCORE -> TieBreak.MORE_SCORE;
        };
    }

    private static Award ladder(LadderAward award) {
        return new Award(
                award.id(),
                text(award.title()),
                switch (award.stacking()) {
                    case VACATE -> Stacking.VACATE;
                    case TITLE_WITHOUT_GIFT -> Stacking.TITLE_WITHOUT_GIFT;
                    case FREE -> Stacking.FREE;
                },
                award.tiers().stream()
                        .map(tier -> new Tier(tier.from(), tier.through(), text(tier.title()), text(tier.prize())))
                        .toList());
    }
}
