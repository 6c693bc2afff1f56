package dev.laurel.submission.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** Reads bodies of requests, and says which field is not as it should be. */
final class Bodies {

    private static final String REASON = "1 to " + Limits.REASON_LENGTH + " characters, not blank";

    private Bodies() {}

    /** The body; an answer of 422 when it cannot be read. */
    static <T> T read(byte[] json, Class<T> type, String example) {
        try {
            T body = ContractJson.mapper().readValue(json, type);
            if (body != null) {
                return body;
            }
        } catch (JacksonException e) {
            // The same answer as for a missing body: what is wanted is an example away.
        }
        throw invalid(List.of(new FieldFault("", "the body cannot be read", example)));
    }

    /** The reason without blanks around it; an answer of 422 when there is none. */
    static String reason(@Nullable String reason) {
        if (!isReason(reason)) {
            throw invalid(List.of(reasonFault()));
        }
        return String.valueOf(reason).strip();
    }

    static boolean isReason(@Nullable String reason) {
        return reason != null && !reason.isBlank() && Limits.isWithin(reason, Limits.REASON_LENGTH);
    }

    static FieldFault reasonFault() {
        return new FieldFault("reason", "a decision needs a reason", REASON);
    }

    /** The value; an answer of 422 when it is missing. */
    static <T> T required(@Nullable T value, String field, String expected) {
        if (value == null) {
            throw invalid(List.of(new FieldFault(field, "is missing", expected)));
        }
        return value;
    }

    static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-body",
                "Invalid request",
                "Nothing was changed; every fault names its field and what would be right.",
                faults);
    }
}
