package dev.laurel.submission.web;

import dev.laurel.contest.Fault;
import dev.laurel.contracts.ContractJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A contest definition's faults as problem+json: like every problem, and each fault with its place in the document. */
record InvalidDefinition(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String requestId,
        List<Fault> faults) {

    static ResponseEntity<byte[]> answer(List<Fault> faults) {
        var problem = new InvalidDefinition(
                "https://laurel.dev/problems/invalid-definition",
                "Invalid contest definition",
                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                "The definition was not taken over; every fault names its place and what would be right.",
                "invalid-definition",
                MDC.get("requestId"),
                faults);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ContractJson.mapper().writeValueAsBytes(problem));
    }
}
