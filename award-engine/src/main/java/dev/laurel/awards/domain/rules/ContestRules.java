package dev.laurel.awards.domain.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that decides a contest's result, apart from what happened.
 *
 * @param zone      whose days count
 * @param cutOff    facts before it count
 * @param scores    the ids are unique among scores and measures of the same unit
 * @param mainScore the standings of the contest
 * @param tieBreaks of every score
 * @param awards    in the order in which they are shown and, where nothing else decides, given
 */
public record ContestRules(
        String contestId,
        ZoneId zone,
        Window submissions,
        Instant cutOff,
        JuryRules jury,
        List<MeasureRule> measures,
        List<ScoreRule> scores,
        String mainScore,
        List<TieBreak> tieBreaks,
        List<AwardRule> awards,
        List<GroupRule> groups) {

    public ContestRules {
        measures = List.copyOf(measures);
        scores = List.copyOf(scores);
        tieBreaks = List.copyOf(tieBreaks);
        awards = List.copyOf(awards);
        groups = List.copyOf(groups);
        Set<String> ids = new HashSet<>();
        for (AwardRule award : awards) {
            if (!ids.add(award.id())) {
                throw new IllegalArgumentException("There are two awards " + award.id() + ".");
            }
        }
        for (GroupRule group : groups) {
            for (String award : group.awards()) {
                if (!ids.contains(award)) {
                    throw new IllegalArgumentException(
                            "Group " + group.id() + " names award " + award + ", which there is not.");
                }
            }
        }
    }

    /** The score of that id. */
    public Optional<ScoreRule> score(String id) {
        return scores.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** The award of that id. */
    public Optional<AwardRule> award(String id) {
        return awards.stream().filter(award -> award.id().equals(id)).findFirst();
    }
}
