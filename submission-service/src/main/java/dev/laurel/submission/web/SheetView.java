package dev.laurel.submission.web;

import dev.laurel.submission.domain.Sheet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A sheet as its juror and operators see it. */
record SheetView(
        String contestId,
        String unit,
        String unitId,
        String jurorId,
        long version,
        String status,
        SortedMap<String, BigDecimal> scores,
        @Nullable String comment,
        @Nullable String reason,
        Instant updatedAt) {

    static SheetView of(Sheet sheet) {
        Sheet.Key key = sheet.key();
        return new SheetView(
                key.contestId(),
                key.unit().name().toLowerCase(Locale.ROOT),
                key.unitId(),
                key.jurorId(),
                sheet.version(),
                sheet.status().name().toLowerCase(Locale.ROOT),
                sheet.scores(),
                sheet.comment(),
                sheet.reason(),
                sheet.updatedAt());
    }
}
