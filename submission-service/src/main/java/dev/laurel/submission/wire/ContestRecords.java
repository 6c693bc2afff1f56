package dev.laurel.submission.wire;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.submission.domain.CloseManifest;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.ContestRules;
import dev.laurel.submission.domain.Window;
import java.util.TreeSet;

/** Contests as contract records. */
public final class ContestRecords {

    private ContestRecords() {}

    /** What a definition says about entries. */
    public static ContestRules rules(ContestDefinition definition) {
        return new ContestRules(
                definition.id(),
                definition.timeZone(),
                new Window(definition.submissionStart(), definition.submissionEnd()),
                new TreeSet<>(definition.eligibility().topicIds()),
                definition.eligibility().minimumBodyLength());
    }

    /** The definition's canonical text: equal definitions give equal texts. */
    public static String text(ContestDefinition definition) {
        return ContractJson.mapper().writeValueAsString(definition);
    }

    /** The contest's state as others see it. */
    public static ContestState state(Contest contest) {
        CloseManifest manifest = contest.manifest();
        return new ContestState(
                contest.id(),
                contest.version(),
                phase(contest.phase()),
                ContractJson.mapper().readValue(contest.definition(), ContestDefinition.class),
                manifest == null
                        ? null
                        : new dev.laurel.contracts.contests.CloseManifest(manifest.entries(), manifest.digest()),
                contest.updatedAt());
    }

    private static ContestPhase phase(Contest.Phase phase) {
        return switch (phase) {
            case DRAFT -> ContestPhase.DRAFT;
            case OPEN -> ContestPhase.OPEN;
            case CLOSED -> ContestPhase.CLOSED;
        };
    }
}
