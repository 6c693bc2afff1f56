package dev.laurel.notification.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Newest state of one article in one contest, as far as its author is told of it.
 *
 * @param version        of the state; a higher one is newer
 * @param recipientId    the author; an article does not change its author
 * @param unmet          the rules that the entry does not meet, in the order in which they were checked
 * @param decisionReason why a person excluded it, in that person's words
 */
public record Entry(
        String contestId,
        String articleId,
        long version,
        String recipientId,
        String title,
        Standing standing,
        List<UnmetRule> unmet,
        @Nullable String decisionReason) {

    public Entry {
        unmet = List.copyOf(unmet);
    }

    /** A rule that an entry does not meet, and the sentence that says so. */
    public record UnmetRule(String rule, Words reason) {}

    /**
     * What makes two states with the same standing different news. For an ineligible entry these are the names of the
     * unmet rules and not the figures: an author who revises an article ten times hears of a rule once. For a
     * disqualified one it is the reason given.
     */
    String grounds() {
        return switch (standing) {
            case INELIGIBLE -> unmet.stream().map(UnmetRule::rule).sorted().collect(Collectors.joining(","));
            case DISQUALIFIED -> decisionReason == null ? "" : decisionReason;
            case ACCEPTED, WITHDRAWN -> "";
        };
    }
}
