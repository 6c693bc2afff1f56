package dev.laurel.submission.web;

import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.submission.application.Contests;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.wire.ContestRecords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A definition that a contest has or had, and why it came. */
record DefinitionView(
        long version,
        Instant at,
        @Nullable String reason,
        @Nullable String by,
        ContestDefinition definition) {

    static DefinitionView of(Contests.Definition definition, Contest contest) {
        Contest.Change change = contest.changes().stream()
                .filter(each -> each.version() == definition.version())
                .findFirst()
                .orElse(null);
        return new DefinitionView(
                definition.version(),
                definition.at(),
                change == null ? null : change.reason(),
                change == null ? null : change.by(),
                ContestRecords.definition(definition.text()));
    }
}
