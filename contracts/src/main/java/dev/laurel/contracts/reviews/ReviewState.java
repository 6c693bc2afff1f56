package dev.laurel.contracts.reviews;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Newest state of one juror's sheet about one entry or column. Drafts are the juror's own and never here. Key of the
 * record: {@link #key(String, Unit, String, String)}; sequence: {@link #version()}.
 *
 * @param unitId   article or column
 * @param jurorId  the subject of the juror's token; at most 200 characters
 * @param version  grows with every change, from 1; versions of drafts are left out
 * @param status   only submitted sheets count
 * @param scores   by criterion; every criterion of the definition when submitted, none otherwise
 * @param comment  the juror's words
 */
public record ReviewState(
        String contestId,
        Unit unit,
        String unitId,
        String jurorId,
        long version,
        Status status,
        Map<String, BigDecimal> scores,
        @Nullable String comment,
        Instant updatedAt) {

    public ReviewState {
        scores = scores == null ? Map.of() : Map.copyOf(scores);
    }

    /** What a sheet is about. */
    public enum Unit {
        @JsonProperty("entry")
        ENTRY,
        @JsonProperty("column")
        COLUMN
    }

    /** What a sheet is worth. */
    public enum Status {
        @JsonProperty("submitted")
        SUBMITTED,
        /** The juror declared a conflict of interest. */
        @JsonProperty("conflict")
        CONFLICT,
        /** An operator set it aside. */
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    /** Key of the record. Colons of the juror's id are written as {@code %3A}, so the key is unambiguous. */
    public static String key(String contestId, Unit unit, String unitId, String jurorId) {
        String juror = jurorId.replace("%", "%25").replace(":", "%3A");
        return contestId + ":" + (unit == Unit.ENTRY ? "entry" : "column") + ":" + juror + ":" + unitId;
    }
}
