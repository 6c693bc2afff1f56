package dev.laurel.contracts.contests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Newest state of a contest. Key of the record: {@link #contestId()}; sequence: {@link #version()}.
 *
 * @param version  grows by one with every change, from 1
 * @param manifest present once the phase is {@link ContestPhase#CLOSED}
 */
public record ContestState(
        String contestId,
        long version,
        ContestPhase phase,
        ContestDefinition definition,
        @Nullable CloseManifest manifest,
        Instant updatedAt) {}
