package dev.laurel.ranking.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators decided about the awards of a contest. */
public record Acts(List<Quota> quotas, List<Pick> picks, List<Draw> draws, List<Choice> choices) {

    /** Nothing was decided. */
    public static final Acts NONE = new Acts(List.of(), List.of(), List.of(), List.of());

    public Acts {
        quotas = List.copyOf(quotas);
        picks = List.copyOf(picks);
        draws = List.copyOf(draws);
        choices = List.copyOf(choices);
    }

    /** Fewer places than defined; of a category or grade if there is a part. */
    public record Quota(String award, @Nullable String part, int places, String reason) {}

    /** A winner that people chose; the best of a grade comes first. */
    public record Pick(String award, @Nullable String grade, String unitId, String reason) {}

    /** A draw as far as it has come; the round is empty for a draw of the whole contest. */
    public record Draw(
            String award,
            String round,
            String commitment,
            @Nullable String eligibleDigest,
            @Nullable String secret,
            @Nullable String beacon) {}

    /** Which exclusive award an author takes. */
    public record Choice(String group, String authorId, String award) {}
}
