package dev.laurel.submission.wire;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.entries.Consequence;
import dev.laurel.contracts.entries.Decision;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.entries.Label;
import dev.laurel.contracts.entries.Verdict;
import dev.laurel.submission.domain.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as contract records. */
public final class EntryRecords {

    private EntryRecords() {}

    /** The entry's state as others see it. */
    public static EntryState state(Entry entry) {
        Entry.Details details = entry.details();
        return new EntryState(
                entry.contestId(),
                entry.articleId(),
                entry.version(),
                details.authorId(),
                details.title(),
                details.url(),
                details.columnIds(),
                details.publishedAt(),
                status(entry.status()),
                verdicts(entry.verdicts()),
                decision(entry.decision()),
                entry.updatedAt(),
                details.category(),
                details.kind(),
                details.wordCount(),
                entry.labels().stream()
                        .map(label -> new Label(label.id(), label.reason(), label.by(), label.at()))
                        .toList(),
                entry.excludedBy());
    }

    /** The same verdicts in the same order. */
    public static List<Verdict> verdicts(List<dev.laurel.submission.domain.Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new Verdict(
                        verdict.rule(),
                        verdict.passed(),
                        verdict.evidence(),
                        new LocalizedText(
                                verdict.reason().zh(), verdict.reason().en())))
                .toList();
    }

    private static EntryStatus status(dev.laurel.submission.domain.EntryStatus status) {
        return switch (status) {
            case ACCEPTED -> EntryStatus.ACCEPTED;
            case INELIGIBLE -> EntryStatus.INELIGIBLE;
            case DISQUALIFIED -> EntryStatus.DISQUALIFIED;
            case WITHDRAWN -> EntryStatus.WITHDRAWN;
        };
    }

    private static @Nullable Decision decision(dev.laurel.submission.domain.@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        Decision.Kind kind =
                switch (decision.kind()) {
                    case DISQUALIFY -> Decision.Kind.DISQUALIFY;
                    case REINSTATE -> Decision.Kind.REINSTATE;
                };
        boolean disqualified = kind == Decision.Kind.DISQUALIFY;
        return new Decision(
                kind,
                decision.reason(),
                decision.by(),
                decision.at(),
                decision.reasonId(),
                disqualified ? consequence(decision.consequence()) : null);
    }

    private static Consequence consequence(dev.laurel.submission.domain.Consequence consequence) {
        return switch (consequence) {
            case ENTRY -> Consequence.ENTRY;
            case ALL_ENTRIES_OF_AUTHOR -> Consequence.ALL_ENTRIES_OF_AUTHOR;
            case ALL_AWARDS_OF_AUTHOR -> Consequence.ALL_AWARDS_OF_AUTHOR;
        };
    }
}
