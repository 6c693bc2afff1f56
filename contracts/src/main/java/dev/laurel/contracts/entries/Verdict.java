package dev.laurel.contracts.entries;

import dev.laurel.contracts.LocalizedText;
import java.util.Map;

/**
 * What one rule says of an entry, and why.
 *
 * @param rule     name of the rule, for example {@code minimumBodyLength}
 * @param passed   whether the entry meets it
 * @param evidence the figures the rule looked at, for example {@code counted=812, required=700}
 * @param reason   one sentence for the author
 */
public record Verdict(String rule, boolean passed, Map<String, String> evidence, LocalizedText reason) {

    public Verdict {
        evidence = Map.copyOf(evidence);
    }
}
