package dev.laurel.submission.web;

import dev.laurel.contracts.ContractJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers in the JSON of the contracts, so that a state reads the same over HTTP and over Kafka. */
final class Json {

    /**
     * Any type of body but a form, which is what {@code curl -d} sends unless told otherwise: a servlet container reads
     * a form as parameters and leaves an empty body behind.
     */
    static final String NO_FORM = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private Json() {}

    static ResponseEntity<byte[]> ok(Object value) {
        return of(HttpStatus.OK, value);
    }

    static ResponseEntity<byte[]> of(HttpStatus status, Object value) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.mapper().writeValueAsBytes(value));
    }
}
