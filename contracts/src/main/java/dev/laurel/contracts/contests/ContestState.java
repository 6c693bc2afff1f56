package dev.laurel.contracts.contests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newest state of a contest. Key of the record: {@link #contestId()}; sequence: {@link #version()}.
 *
 * @param version  grows by one with every change, from 1
 * @param manifest present once the phase is {@link ContestPhase#CLOSED}
 * @param acts     what operators decided about awards; absent where they decided nothing
 * @param changes  changes of the definition while the contest ran, oldest first
 */
public record ContestState(
        String contestId,
        long version,
        ContestPhase phase,
        ContestDefinition definition,
        @Nullable CloseManifest manifest,
        Instant updatedAt,
        @Nullable OperatorActs acts,
        List<DefinitionChange> changes) {

    public ContestState {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /**
     * Why the definition of a running contest was changed.
     *
     * @param version the contest's version that brought the change
     * @param reason  in the operator's words; never blank
     * @param by      who changed it, as the token names the person
     */
    public record DefinitionChange(long version, String reason, String by, Instant at) {}
}
