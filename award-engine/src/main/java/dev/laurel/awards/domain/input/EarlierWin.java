package dev.laurel.awards.domain.input;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An award that an author holds from an earlier contest.
 *
 * @param parts the gate, tier or grade that was reached, and all lower ones, so that "that gate or higher" can be asked;
 *              absent if the award has none
 */
public record EarlierWin(String contestId, String awardId, Set<String> parts, String authorId) {

    public EarlierWin {
        parts = Set.copyOf(parts);
    }

    /** Whether it is that award, and reaches that part of it if one is named. */
    public boolean reaches(String award, @Nullable String part) {
        return awardId.equals(award) && (part == null || parts.contains(part));
    }
}
