package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.TieBreak;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one award has for a unit: what it holds, or the rule by which it holds nothing.
 *
 * @param held nothing if empty
 * @param why  absent if something is held
 * @param by   what the rule refers to, as in {@link PassedOver}
 * @param next what separates it from the next better prize; absent if there is none to reach
 */
public record AwardReason(
        String awardId,
        UnitKind unit,
        String unitId,
        List<Placement> held,
        Optional<Why> why,
        @Nullable String by,
        Optional<NextPrize> next,
        Text text) {

    /**
     * The last holder of the next better prize.
     *
     * @param gap      between the scores, never negative
     * @param tieBreak what decided if the scores are equal
     */
    public record NextPrize(Text title, String unitId, BigDecimal gap, Optional<TieBreak> tieBreak, Text text) {}
}
