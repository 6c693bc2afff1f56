package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.rules.Text;
import java.util.List;
import java.util.Optional;

/**
 * What became of an entry, and why.
 *
 * @param excluded by which verdict it takes no part
 * @param voided   by which verdict its author may win nothing
 * @param ranks    in each standings it is ranked in, the main ones first
 * @param awards   in the order of the rules, of the entry, its author and its columns
 * @param text     all of it, for people
 */
public record EntryExplanation(
        String articleId,
        Optional<Exclusion> excluded,
        Optional<Exclusion> voided,
        List<RankReason> ranks,
        List<AwardReason> awards,
        Text text) {}
