package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What operators decided about the awards of a contest; the newest decision about a thing holds. Immutable. */
public record Acts(List<Quota> quotas, List<Pick> picks, List<Draw> draws, List<Choice> choices) {

    /** Nothing was decided. */
    public static final Acts NONE = new Acts(List.of(), List.of(), List.of(), List.of());

    public Acts {
        quotas = List.copyOf(quotas);
        picks = List.copyOf(picks);
        draws = List.copyOf(draws);
        choices = List.copyOf(choices);
    }

    /** Who decided, when and why. */
    public record Act(String reason, String by, Instant at) {}

    /** Fewer places than the definition gives: of a category or grade, or of the whole award if there is no part. */
    public record Quota(String award, @Nullable String part, int places, Act act) {}

    /** A winner that people chose, in a grade where the award has grades. */
    public record Pick(String award, @Nullable String grade, String unitId, Act act) {}

    /**
     * How far a draw is.
     *
     * @param round the Monday of a weekly draw; null for a draw of the whole contest
     */
    public record Draw(
            String award,
            @Nullable String round,
            String commitment,
            @Nullable String eligibleDigest,
            @Nullable String secret,
            @Nullable String beacon,
            String by,
            Instant at) {

        boolean isAbout(String otherAward, @Nullable String otherRound) {
            return award.equals(otherAward) && Objects.equals(round, otherRound);
        }
    }

    /** Which of the exclusive awards of a group an author takes. */
    public record Choice(String group, String authorId, String award, Act act) {}

    /** These and a newer quota. */
    public Acts with(Quota newer) {
        return new Acts(
                replaced(
                        quotas,
                        quota -> quota.award().equals(newer.award()) && Objects.equals(quota.part(), newer.part()),
                        List.of(newer)),
                picks,
                draws,
                choices);
    }

    /** These with all the picks of an award replaced. */
    public Acts withPicks(String award, List<Pick> newer) {
        return new Acts(quotas, replaced(picks, pick -> pick.award().equals(award), newer), draws, choices);
    }

    /** These and a draw that has come further. */
    public Acts with(Draw newer) {
        return new Acts(
                quotas,
                picks,
                replaced(draws, draw -> draw.isAbout(newer.award(), newer.round()), List.of(newer)),
                choices);
    }

    /** These and a newer choice. */
    public Acts with(Choice newer) {
        Predicate<Choice> same = choice ->
                choice.group().equals(newer.group()) && choice.authorId().equals(newer.authorId());
        return new Acts(quotas, picks, draws, replaced(choices, same, List.of(newer)));
    }

    /** The draw of an award, if anything is known of it. */
    public @Nullable Draw draw(String award, @Nullable String round) {
        return draws.stream()
                .filter(draw -> draw.isAbout(award, round))
                .findFirst()
                .orElse(null);
    }

    private static <T> List<T> replaced(List<T> known, Predicate<T> outdated, List<T> newer) {
        List<T> all = new ArrayList<>(known);
        all.removeIf(outdated);
        all.addAll(newer);
        return all;
    }
}
