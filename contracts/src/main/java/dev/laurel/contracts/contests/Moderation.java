package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.util.List;

/**
 * What people say of entries.
 *
 * @param labels  marks of approval, for conditions: {@code label("recommended")}
 * @param reasons reasons that a decision against an entry may name
 */
public record Moderation(List<Label> labels, List<Reason> reasons) {

    /** No labels, no listed reasons. */
    public static final Moderation NONE = new Moderation(List.of(), List.of());

    public Moderation {
        labels = Defaults.list(labels);
        reasons = Defaults.list(reasons);
    }

    /** A mark that an operator or editor sets on an entry. */
    public record Label(String id, LocalizedText title) {}

    /** A reason for taking an entry out, and how far that reaches. */
    public record Reason(String id, LocalizedText title, Consequence consequence) {
        public Reason {
            consequence = Defaults.or(consequence, Consequence.ENTRY);
        }
    }

    /** What a decision against an entry takes away. */
    public enum Consequence {
        @JsonProperty("entry")
        ENTRY,
        @JsonProperty("allEntriesOfAuthor")
        ALL_ENTRIES_OF_AUTHOR,
        /** The entry, and every award: the author's other entries stay in the standings and win nothing. */
        @JsonProperty("allAwardsOfAuthor")
        ALL_AWARDS_OF_AUTHOR
    }
}
