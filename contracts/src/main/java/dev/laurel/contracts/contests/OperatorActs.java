package dev.laurel.contracts.contests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators decided about the awards of a contest; the newest decision about a thing holds, and only that one is
 * here. Each names who decided and why.
 */
public record OperatorActs(List<Quota> quotas, List<Pick> picks, List<Draw> draws, List<Choice> choices) {

    public OperatorActs {
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        picks = picks == null ? List.of() : List.copyOf(picks);
        draws = draws == null ? List.of() : List.copyOf(draws);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    /**
     * An award gets fewer places than the definition gives it.
     *
     * @param part   a category or a grade; the whole award if absent
     * @param places how many are left, from 0
     */
    public record Quota(String award, @Nullable String part, int places, String reason, String by, Instant at) {}

    /**
     * A winner that people chose.
     *
     * @param grade  the grade of the award, where it has grades
     * @param unitId article, author or column, as the award's unit says
     */
    public record Pick(String award, @Nullable String grade, String unitId, String reason, String by, Instant at) {}

    /**
     * How far the draw of an award is; the order of the steps is the order of the components.
     *
     * @param round          the Monday of a weekly draw; absent for a draw of the whole contest
     * @param commitment     hexadecimal SHA-256 of the secret's bytes, made public before the contest closed
     * @param eligibleDigest hexadecimal digest of the list of the eligible, made public before the beacon was known
     * @param secret         hexadecimal; what the commitment committed to
     * @param beacon         public random value fixed after the digest was public
     */
    public record Draw(
            String award,
            @Nullable String round,
            String commitment,
            @Nullable String eligibleDigest,
            @Nullable String secret,
            @Nullable String beacon,
            String by,
            Instant at) {}

    /** Which of the exclusive awards of a group an author takes. */
    public record Choice(String group, String authorId, String award, String reason, String by, Instant at) {}
}
