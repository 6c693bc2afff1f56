package dev.laurel.chassis.security;

import dev.laurel.chassis.ChassisProperties;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/** What browsers are told, alike in both stacks. */
final class BrowserRules {

    /** Nothing of ours needs any of these. */
    static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final List<String> REQUEST_HEADERS = List.of(
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Last-Event-ID",
            "X-Request-Id");
    private static final List<String> ANSWER_HEADERS = List.of("ETag", "Location", "Retry-After", "X-Request-Id");
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private BrowserRules() {}

    /** Which pages may call; null when none may. */
    static @Nullable CorsConfiguration cors(ChassisProperties properties) {
        List<String> origins = properties.web().corsAllowedOrigins();
        if (origins.isEmpty()) {
            return null;
        }
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(METHODS);
        cors.setAllowedHeaders(REQUEST_HEADERS);
        cors.setExposedHeaders(ANSWER_HEADERS);
        cors.setAllowCredentials(false);
        cors.setMaxAge(REMEMBERED);
        return cors;
    }
}
