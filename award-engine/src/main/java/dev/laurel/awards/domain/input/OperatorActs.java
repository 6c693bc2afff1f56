package dev.laurel.awards.domain.input;

import dev.laurel.awards.domain.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided in this contest. Where two acts contradict each other, the caller hands in the newer one.
 */
public record OperatorActs(List<LoweredQuota> lowered, List<Pick> picks, List<Lots> lots, List<Choice> choices) {

    public static final OperatorActs NONE = new OperatorActs(List.of(), List.of(), List.of(), List.of());

    public OperatorActs {
        lowered = List.copyOf(lowered);
        picks = List.copyOf(picks);
        lots = List.copyOf(lots);
        choices = List.copyOf(choices);
    }

    /**
     * Fewer places than announced.
     *
     * @param part   a category or a grade; the whole award if absent
     * @param places how many remain
     */
    public record LoweredQuota(String awardId, @Nullable String part, int places, Text reason) {}

    /**
     * A jury's choice.
     *
     * @param grade the award's only one if absent
     * @param order within the grade, best first; equal ones order by id
     */
    public record Pick(
            String awardId, String unitId, @Nullable String grade, int order, Text reason) {}

    /**
     * What a draw needs.
     *
     * @param round    the Monday of a weekly draw, as {@code 2022-02-28}; empty for a draw of the whole contest
     * @param secret   hexadecimal, revealed after the beacon
     * @param beacon   public, fixed after the digest of the eligible was published
     * @param eligible those the digest was published of; whoever is eligible at the moment if absent. Nobody else can
     *                 win, and who is no longer eligible is passed over
     */
    public record Lots(
            String awardId,
            String round,
            String secret,
            String beacon,
            @Nullable List<String> eligible) {

        public Lots {
            eligible = eligible == null ? null : List.copyOf(eligible);
        }
    }

    /** A creator's track in an exclusive group, as an operator recorded it; goes before the author's own attribute. */
    public record Choice(String groupId, String authorId, String awardId) {}
}
