package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.Money;
import dev.laurel.awards.domain.rules.Prize;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.awards.domain.rules.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something won.
 *
 * @param place      within the award, or within {@code scope}; 0 for awards without places
 * @param rank       in the order that the award follows; 0 if it follows none
 * @param part       the tier, gate, stage, grade or step; absent for awards without parts
 * @param scope      the category, week or day that has places of its own; absent if there is none
 * @param title      of the part, else of the award
 * @param ordered    whether the place may be shown; in an unordered tier it may not
 * @param quantity   how often the prize is given, mostly 1
 * @param gift       whether the prize is given, or the title only
 * @param amount     money that is given, absent if none
 * @param passedOver those who stood before this one in the award's order, after the place above, and did not get it;
 *                   at most {@value #NAMED} are named
 * @param passed     how many there were altogether
 */
public record Placement(
        String awardId,
        UnitKind unit,
        String unitId,
        String authorId,
        int place,
        int rank,
        @Nullable String part,
        @Nullable String scope,
        Text title,
        boolean ordered,
        Prize prize,
        long quantity,
        boolean gift,
        @Nullable Money amount,
        List<PassedOver> passedOver,
        int passed) {

    /** How many of those passed over are named. */
    public static final int NAMED = 5;
}
