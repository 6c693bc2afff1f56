package dev.laurel.submission.domain;

import java.util.Map;

/**
 * What one rule says of an article in a contest.
 *
 * @param rule     the rule's name
 * @param evidence the figures the rule looked at
 */
public record Verdict(String rule, boolean passed, Map<String, String> evidence, Reason reason) {

    public Verdict {
        evidence = Map.copyOf(evidence);
    }
}
