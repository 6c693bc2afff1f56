package dev.laurel.submission.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one juror says of one entry or column. Immutable; every change has the next version.
 *
 * @param version from 1
 * @param scores  by criterion
 * @param reason  why a sheet was set aside or a conflict declared
 */
public record Sheet(
        Key key,
        long version,
        Status status,
        SortedMap<String, BigDecimal> scores,
        @Nullable String comment,
        @Nullable String reason,
        Instant updatedAt) {

    public Sheet {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /** Which sheet it is: one per juror and unit. */
    public record Key(String contestId, Unit unit, String unitId, String jurorId) {

        /** The key as one text, the same as the contract names sheets by. */
        public String text() {
            String juror = jurorId.replace("%", "%25").replace(":", "%3A");
            return contestId + ":" + (unit == Unit.ENTRY ? "entry" : "column") + ":" + juror + ":" + unitId;
        }
    }

    /** What is scored. */
    public enum Unit {
        ENTRY,
        COLUMN
    }

    /** What a sheet is worth. */
    public enum Status {
        /** The juror's own business. */
        DRAFT,
        SUBMITTED,
        /** The juror is too close to the author; final. */
        CONFLICT,
        /** An operator set it aside; final. */
        WITHDRAWN
    }

    /** Whether anybody but the juror may know of it. */
    public boolean isPublic() {
        return status != Status.DRAFT;
    }

    /** This sheet with another content; this very object when nothing changes. */
    public Sheet changed(
            Status newStatus,
            SortedMap<String, BigDecimal> newScores,
            @Nullable String newComment,
            @Nullable String newReason,
            Instant now) {
        Sheet next = new Sheet(key, version, newStatus, newScores, newComment, newReason, updatedAt);
        return next.equals(this) ? this : new Sheet(key, version + 1, newStatus, newScores, newComment, newReason, now);
    }
}
