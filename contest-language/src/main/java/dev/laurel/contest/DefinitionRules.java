package dev.laurel.contest;

import java.util.List;

/** All rules of a definition, in the order in which they are asked. */
final class DefinitionRules {

    static final List<DefinitionRule> ALL = List.of(
            DayRules::everyDayExists,
            DayRules::timeZoneIsKnown,
            DayRules::windowEndsAfterItStarts,
            DayRules::cutOffIsNotBeforeTheWindowEnds,
            DayRules::countingGraceIsShort,
            EligibilityRules::somethingEnters,
            EligibilityRules::requiredTextIsTextOrPattern,
            EligibilityRules::levelsAreInOrder,
            EligibilityRules::categoriesAgree,
            ModerationRules::idsAreUnique,
            ModerationRules::requiredLabelExists,
            JuryRules::weightsSumToOne,
            JuryRules::scaleHasMarks,
            JuryRules::daysAreInOrder,
            MeasureRules::fieldsFitTheKind,
            MeasureRules::daysAreInTheWindow,
            MeasureRules::countersAreAvailable,
            MeasureRules::namesAreFree,
            TieBreakRules::articleIdComesLast,
            TieBreakRules::countersAreAvailable,
            TieBreakRules::scoresAndJuryExist,
            AwardRules::thereAreAwards,
            AwardRules::idsAreUnique,
            AwardRules::tiersAreInOrderWithoutGaps,
            AwardShapeRules::picksHavePrizesAndQuotas,
            AwardShapeRules::earlyDaysAreInTheWindow,
            AwardShapeRules::quotasLeaveRoomForTiers,
            AwardShapeRules::commitmentsHideTheirSecret,
            AwardShapeRules::firstPrecedingStageIsThere,
            AwardReferenceRules::scoresFitTheUnit,
            AwardReferenceRules::measuresFitTheUnit,
            AwardReferenceRules::requiredAwardsExist,
            AwardReferenceRules::noAwardRequiresItself,
            MoneyRules::amountsFitTheCurrency,
            MoneyRules::poolsGrow,
            MoneyRules::capsAreBelowThePool,
            GroupRules::membersExist,
            GroupRules::awardsAreInOneGroup,
            GroupRules::capsBite,
            GroupRules::carryOversCanBeWon);

    /** Rules about what expressions say. */
    static final List<ExpressionRule> OF_EXPRESSIONS = List.of(
            ScoreRules::countersAreAvailable,
            ScoreRules::scaleKeepsTheWeights,
            JuryRules::somethingUsesTheMarks,
            FigureRules::haveNoCircle,
            FigureRules::areUsed,
            ReachRules::conditionsCanBeMet,
            ReachRules::gatesRise);

    private DefinitionRules() {}
}
