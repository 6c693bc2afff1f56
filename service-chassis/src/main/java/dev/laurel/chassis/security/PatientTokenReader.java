package dev.laurel.chassis.security;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Reads tokens in reactive services and tells "the issuer's keys cannot be had" apart from "the token is bad", as the
 * servlet stack does: the first is a {@link JwtException} that is no {@code BadJwtException}, which Spring Security
 * takes for a failure of the service and not of the caller.
 */
final class PatientTokenReader implements ReactiveJwtDecoder {

    /** As long as the servlet stack waits. */
    static final Duration ISSUER_ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final ReactiveJwtDecoder reader;

    PatientTokenReader(ReactiveJwtDecoder reader) {
        this.reader = reader;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        // NimbusReactiveJwtDecoder lets the IllegalStateException "Could not obtain the keys" through as it is.
        return reader.decode(token)
                .timeout(ISSUER_ANSWERS_WITHIN)
                .onErrorMap(
                        failure -> failure instanceof IllegalStateException || failure instanceof TimeoutException,
                        failure -> new JwtException("The issuer's keys cannot be had", failure));
    }
}
