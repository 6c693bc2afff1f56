package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contest as it stands. Immutable; every change has the next version.
 *
 * @param definition the whole definition in its canonical text, carried along and never read here
 * @param version    from 1
 * @param manifest   present when closed
 * @param definitionVersion the version that brought the definition
 * @param changes    of the definition while the contest ran, oldest first
 * @param acts       what operators decided about awards
 */
public record Contest(
        ContestRules rules,
        String definition,
        Phase phase,
        long version,
        @Nullable CloseManifest manifest,
        Instant updatedAt,
        long definitionVersion,
        List<Change> changes,
        Acts acts) {

    public Contest {
        changes = List.copyOf(changes);
    }

    /** Why the definition changed while the contest ran, and the version that brought the change. */
    public record Change(long version, String reason, String by, Instant at) {}

    /** Where a contest stands. */
    public enum Phase {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** A contest that did not exist before. */
    public static Contest first(ContestRules rules, String definition, Phase phase, Instant now) {
        return new Contest(rules, definition, phase, 1, null, now, 1, List.of(), Acts.NONE);
    }

    public String id() {
        return rules.contestId();
    }

    /**
     * This contest under another definition; this very object when nothing changes.
     *
     * @param why of a change while the contest runs; its version is set here
     */
    public Contest redefined(
            ContestRules newRules, String newDefinition, Phase newPhase, @Nullable Change why, Instant now) {
        if (newRules.equals(rules) && newDefinition.equals(definition) && newPhase == phase) {
            return this;
        }
        long next = version + 1;
        List<Change> all = new ArrayList<>(changes);
        if (why != null) {
            all.add(new Change(next, why.reason(), why.by(), why.at()));
        }
        boolean another = !newDefinition.equals(definition);
        return new Contest(
                newRules, newDefinition, newPhase, next, null, now, another ? next : definitionVersion, all, acts);
    }

    /** This contest after operators' decisions about awards; this very object when nothing changes. */
    public Contest acted(Acts newer, Instant now) {
        return newer.equals(acts)
                ? this
                : new Contest(rules, definition, phase, version + 1, manifest, now, definitionVersion, changes, newer);
    }

    /** This contest closed with {@code settled}; this very object when it already is. */
    public Contest closed(CloseManifest settled, Instant now) {
        if (phase == Phase.CLOSED && settled.equals(manifest)) {
            return this;
        }
        return new Contest(
                rules, definition, Phase.CLOSED, version + 1, settled, now, definitionVersion, changes, acts);
    }
}
