package dev.laurel.chassis.web;

import dev.laurel.contracts.ContractJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered (RFC 9457), in {@code application/problem+json}.
 *
 * @param type {@code https://laurel.dev/problems/<code>}
 * @param title the same for every problem of this code
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param code a short stable word
 * @param requestId names the request in the logs
 * @param faults the fields at fault; may be empty
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String requestId,
        List<FieldFault> faults) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://laurel.dev/problems/";

    /** A problem of this code. */
    public static Problem of(int status, String code, String title, String detail, List<FieldFault> faults) {
        return new Problem(TYPES + code, title, status, detail, code, null, List.copyOf(faults));
    }

    /** The same problem, naming its request. */
    public Problem in(@Nullable String request) {
        return new Problem(type, title, status, detail, code, request, faults);
    }

    /** As JSON in UTF-8. */
    public byte[] json() {
        return ContractJson.mapper().writeValueAsBytes(this);
    }
}
