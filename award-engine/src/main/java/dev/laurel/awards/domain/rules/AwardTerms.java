package dev.laurel.awards.domain.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all kinds of awards have in common.
 *
 * @param unit            who wins: articles, authors or columns; the creator of a column is its owner
 * @param where           who may win; all that take part if absent
 * @param score           the standings that it follows; the contest's main score if absent
 * @param requires        awards of this contest that the creator must have achieved, all of them
 * @param requiresEarlier awards of earlier contests, one of which the creator must hold
 * @param forbidsEarlier  awards of earlier contests, none of which the creator may hold
 */
public record AwardTerms(
        String id,
        Text title,
        UnitKind unit,
        @Nullable Condition where,
        @Nullable String score,
        List<Requirement> requires,
        @Nullable EarlierAwards requiresEarlier,
        @Nullable EarlierAwards forbidsEarlier) {

    public AwardTerms {
        requires = List.copyOf(requires);
    }

    /** Terms without any condition. */
    public static AwardTerms of(String id, Text title, UnitKind unit) {
        return new AwardTerms(id, title, unit, null, null, List.of(), null, null);
    }

    /** The same for those who meet a condition. */
    public AwardTerms where(Condition condition) {
        return new AwardTerms(id, title, unit, condition, score, requires, requiresEarlier, forbidsEarlier);
    }

    /** The same by another score. */
    public AwardTerms by(String scoreId) {
        return new AwardTerms(id, title, unit, where, scoreId, requires, requiresEarlier, forbidsEarlier);
    }

    /** The same for those who have achieved other awards of this contest. */
    public AwardTerms requiring(Requirement... awards) {
        return new AwardTerms(id, title, unit, where, score, List.of(awards), requiresEarlier, forbidsEarlier);
    }

    /** The same for those who hold an earlier award. */
    public AwardTerms requiringEarlier(EarlierAwards earlier) {
        return new AwardTerms(id, title, unit, where, score, requires, earlier, forbidsEarlier);
    }

    /** The same for those who hold no such earlier award. */
    public AwardTerms forbiddingEarlier(EarlierAwards earlier) {
        return new AwardTerms(id, title, unit, where, score, requires, requiresEarlier, earlier);
    }
}
