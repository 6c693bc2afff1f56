package dev.laurel.submission.wire;

import dev.laurel.contracts.reviews.ReviewState;
import dev.laurel.submission.domain.Sheet;

/** Sheets as contract records. */
public final class SheetRecords {

    private SheetRecords() {}

    /** The sheet's state as others see it. Drafts are nobody's business. */
    public static ReviewState state(Sheet sheet) {
        Sheet.Key key = sheet.key();
        return new ReviewState(
                key.contestId(),
                key.unit() == Sheet.Unit.ENTRY ? ReviewState.Unit.ENTRY : ReviewState.Unit.COLUMN,
                key.unitId(),
                key.jurorId(),
                sheet.version(),
                switch (sheet.status()) {
                    case DRAFT -> throw new IllegalArgumentException("A draft is not told to others.");
                    case SUBMITTED -> ReviewState.Status.SUBMITTED;
                    case CONFLICT -> ReviewState.Status.CONFLICT;
                    case WITHDRAWN -> ReviewState.Status.WITHDRAWN;
                },
                sheet.scores(),
                sheet.comment(),
                sheet.updatedAt());
    }
}
