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
            ScoreRules::formulaIsLinear,
            ScoreRules::formulaUsesAvailableCounters,
            ScoreRules::scaleKeepsTheWeights,
            TieBreakRules::articleIdComesLast,
            TieBreakRules::countersAreAvailable,
            AwardRules::thereAreAwards,
            AwardRules::idsAreUnique,
            AwardRules::tiersAreInOrderWithoutGaps);

    private DefinitionRules() {}
}
