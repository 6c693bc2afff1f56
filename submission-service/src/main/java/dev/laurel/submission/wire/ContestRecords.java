package dev.laurel.submission.wire;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.submission.domain.Acts;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;

/** Contests as contract records. */
public final class ContestRecords {

    private ContestRecords() {}

    /** What a definition says about entries and their jury. */
    public static ContestRules rules(ContestDefinition definition) {
        return RuleRecords.rules(definition);
    }

    /** The definition's canonical text: equal definitions give equal texts. */
    public static String text(ContestDefinition definition) {
        return ContractJson.mapper().writeValueAsString(definition);
    }

    /** The definition that a canonical text is of. */
    public static ContestDefinition definition(String text) {
        return ContractJson.mapper().readValue(text, ContestDefinition.class);
    }

    /** The contest's state as others see it. */
    public static ContestState state(Contest contest) {
        CloseManifest manifest = contest.manifest();
        return new ContestState(
                contest.id(),
                contest.version(),
                phase(contest.phase()),
                definition(contest.definition()),
                manifest == null
                        ? null
                        : new dev.laurel.contracts.contests.CloseManifest(
                                manifest.entries(), manifest.digest(), manifest.sheets(), manifest.sheetsDigest()),
                contest.updatedAt(),
                contest.acts().equals(Acts.NONE) ? null : ActRecords.acts(contest.acts()),
                contest.changes().stream()
                        .map(change -> new ContestState.DefinitionChange(
                                change.version(), change.reason(), change.by(), change.at()))
                        .toList());
    }

    private static ContestPhase phase(Contest.Phase phase) {
        return switch (phase) {
            case DRAFT -> ContestPhase.DRAFT;
            case OPEN -> ContestPhase.OPEN;
            case CLOSED -> ContestPhase.CLOSED;
        };
    }
}
