package dev.laurel.submission.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import dev.laurel.submission.domain.Decision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** What an operator asks for: disqualify or reinstate, and why: in words, by one of the contest's reasons, or both. */
record DecisionRequest(Decision.Kind kind, @Nullable String reasonId, String reason) {

    private static final int LONGEST_REASON = Limits.REASON_LENGTH;

    private record Body(
            @Nullable String kind,
            @Nullable String reasonId,
            @Nullable String reason) {}

    /** Reads the body or names every field that is not as it should be. */
    static DecisionRequest read(byte[] json) {
        Body body = body(json);
        List<FieldFault> faults = new ArrayList<>();
        Decision.Kind kind = kind(body.kind());
        if (kind == null) {
            faults.add(new FieldFault("kind", "unknown kind: " + body.kind(), "disqualify or reinstate"));
        }
        String reason = body.reason();
        boolean mayBeLeftOut = body.reasonId() != null && (reason == null || reason.isBlank());
        if (!mayBeLeftOut && !Bodies.isReason(reason)) {
            faults.add(new FieldFault(
                    "reason", "a decision needs a reason", "1 to " + LONGEST_REASON + " characters, not blank"));
        }
        if (kind == null || !faults.isEmpty()) {
            throw invalid(faults);
        }
        return new DecisionRequest(kind, body.reasonId(), reason == null ? "" : reason);
    }

    private static Decision.@Nullable Kind kind(@Nullable String kind) {
        if ("disqualify".equals(kind)) {
            return Decision.Kind.DISQUALIFY;
        }
        return "reinstate".equals(kind) ? Decision.Kind.REINSTATE : null;
    }

    private static Body body(byte[] json) {
        try {
            Body body = ContractJson.mapper().readValue(json, Body.class);
            return body == null ? new Body(null, null, null) : body;
        } catch (JacksonException e) {
            throw invalid(List.of(
                    new FieldFault("", "the body cannot be read", "{\"kind\": \"disqualify\", \"reason\": \"…\"}")));
        }
    }

    private static ProblemException invalid(List<FieldFault> faults) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-decision",
                "Invalid decision",
                "The decision was not taken over.",
                faults);
    }
}
