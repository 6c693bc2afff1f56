package dev.laurel.awards.domain.input;

import dev.laurel.awards.domain.rules.Text;

/**
 * The verdict or decision that keeps an entry out.
 *
 * @param rule        its code, for example {@code minimumBodyLength} or the id of a moderation reason
 * @param text        for people
 * @param consequence how far it reaches
 */
public record Exclusion(String rule, Text text, Consequence consequence) {

    /** How far a verdict reaches. */
    public enum Consequence {
        /** This entry takes no part. */
        ENTRY,
        /** No entry of the author takes part. */
        ALL_ENTRIES_OF_AUTHOR,
        /** The author gets no award of this contest; other entries stay in the standings without winning. */
        ALL_AWARDS_OF_AUTHOR
    }
}
