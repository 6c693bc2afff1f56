package dev.laurel.submission.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contest as it stands. Immutable; every change has the next version.
 *
 * @param definition the whole definition in its canonical text, carried along and never read here
 * @param version    from 1
 * @param manifest   present when closed
 */
public record Contest(
        ContestRules rules,
        String definition,
        Phase phase,
        long version,
        @Nullable CloseManifest manifest,
        Instant updatedAt) {

    /** Where a contest stands. */
    public enum Phase {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** A contest that did not exist before. */
    public static Contest first(ContestRules rules, String definition, Phase phase, Instant now) {
        return new Contest(rules, definition, phase, 1, null, now);
    }

    public String id() {
        return rules.contestId();
    }

    /** This contest under another definition; this very object when nothing changes. */
    public Contest redefined(ContestRules newRules, String newDefinition, Phase newPhase, Instant now) {
        if (newRules.equals(rules) && newDefinition.equals(definition) && newPhase == phase) {
            return this;
        }
        return new Contest(newRules, newDefinition, newPhase, version + 1, null, now);
    }

    /** This contest closed with {@code settled}; this very object when it already is. */
    public Contest closed(CloseManifest settled, Instant now) {
        if (phase == Phase.CLOSED && settled.equals(manifest)) {
            return this;
        }
        return new Contest(rules, definition, Phase.CLOSED, version + 1, settled, now);
    }
}
