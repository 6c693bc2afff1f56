package dev.laurel.submission.messaging;

import dev.laurel.chassis.state.StateRecord;
import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Sheet;
import dev.laurel.submission.wire.ContestRecords;
import dev.laurel.submission.wire.EntryRecords;
import dev.laurel.submission.wire.SheetRecords;

/** Contests, entries and sheets as records of their state topics. */
final class States {

    private static final String CONTEST_TYPE = "dev.laurel.contest.v1";
    private static final String ENTRY_TYPE = "dev.laurel.entry.v1";

    private static final String REVIEW_TYPE = "dev.laurel.review.v1";

    private States() {}

    static StateRecord of(Contest contest) {
        return new StateRecord(
                contest.id(),
                CloudEvents.sequence(contest.version()),
                CONTEST_TYPE,
                contest.updatedAt(),
                ContractJson.mapper().writeValueAsBytes(ContestRecords.state(contest)));
    }

    static StateRecord of(Sheet sheet) {
        return new StateRecord(
                sheet.key().text(),
                CloudEvents.sequence(sheet.version()),
                REVIEW_TYPE,
                sheet.updatedAt(),
                ContractJson.mapper().writeValueAsBytes(SheetRecords.state(sheet)));
    }

    static StateRecord of(Entry entry) {
        return new StateRecord(
                EntryState.key(entry.contestId(), entry.articleId()),
                CloudEvents.sequence(entry.version()),
                ENTRY_TYPE,
                entry.updatedAt(),
                ContractJson.mapper().writeValueAsBytes(EntryRecords.state(entry)));
    }
}
