package dev.laurel.chassis.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.localstack.testing.SharedStack;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How many requests each client may send; the same in both stacks. Here five at once and then one a second. */
@TestPropertySource(
        properties = {"laurel.limits.token-per-second=1", "laurel.limits.address-per-second=1", "laurel.limits.burst=5"
        })
abstract class LimitRules extends WebAppTest {

    /** More than can be sent while one a second comes back, however slow the machine. */
    private static final int MANY = 200;

    private static final String BOARD = "/api/v1/board";
    private static final String OPEN = "/api/v1/open/7";

    @Test
    void refusesATokenThatAsksTooOftenAndNoOther() {
        String eager = tokenOf(UUID.randomUUID().toString());
        for (int i = 0; i < 5; i++) {
            assertThat(get(BOARD, eager).statusCode()).isEqualTo(200);
        }

        var refused = untilRefused(BOARD, eager);

        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(refused).path("code").asString()).isEqualTo("too-many-requests");
        assertThat(json(refused).path("requestId").asString()).isEqualTo(header(refused, "X-Request-Id"));
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(header(refused, "Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(get(BOARD, tokenOf(UUID.randomUUID().toString())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsTheClientGoOnWhenItHasWaited() {
        String eager = tokenOf(UUID.randomUUID().toString());
        untilRefused(BOARD, eager);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1200))
                .until(() -> get(BOARD, eager).statusCode() == 200);
    }

    @Test
    void countsAllTokensOfOneSubjectTogether() {
        String subject = UUID.randomUUID().toString();
        untilRefused(BOARD, tokenOf(subject));

        assertThat(untilRefused(BOARD, tokenOf(subject)).statusCode()).isEqualTo(429);
    }

    @Test
    void countsThoseWithoutATokenByTheirAddressAndLeavesTokensFromThereAlone() {
        assertThat(untilRefused(OPEN, null).statusCode()).isEqualTo(429);
        assertThat(untilRefused(BOARD, null).statusCode()).isEqualTo(429);

        assertThat(get(BOARD, tokenOf(UUID.randomUUID().toString())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void countsBadTokensByTheirAddress() {
        assertThat(untilRefused(BOARD, "not.a.token").statusCode()).isEqualTo(429);
    }

    @Test
    void neverLimitsHealth() {
        untilRefused(OPEN, null);

        for (int i = 0; i < 20; i++) {
            assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsHowManyWereRefused() {
        untilRefused(OPEN, null);

        String metrics = get("/actuator/prometheus", tokenOf(UUID.randomUUID().toString()))
                .body();
        assertThat(metrics).containsPattern("laurel_requests_limited_total\\{.*by=\"address\".*} [1-9]");
    }

    private HttpResponse<String> untilRefused(String path, @Nullable String token) {
        for (int i = 0; i < MANY; i++) {
            var response = get(path, token);
            if (response.statusCode() == 429) {
                return response;
            }
        }
        throw new AssertionError("none of " + MANY + " requests was refused");
    }

    private static String tokenOf(String subject) {
        return SharedStack.get().issuer().token(Set.of("operator"), subject, null, Set.of(SERVICE));
    }
}
