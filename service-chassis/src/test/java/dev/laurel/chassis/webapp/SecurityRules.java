package dev.laurel.chassis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.localstack.TokenIssuer;
import dev.laurel.localstack.testing.ForgedTokens;
import dev.laurel.localstack.testing.SharedStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in; the same in both stacks. */
abstract class SecurityRules extends WebAppTest {

    private static final Set<String> HERE = Set.of(SERVICE);

    @ParameterizedTest
    @CsvSource({"/api/v1/board", "/api/v1/unlisted", "/no/such/path", "/actuator/prometheus", "/actuator/metrics"})
    void asksForATokenWhereNoneIsOpen(String path) {
        var response = get(path, null);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("unauthenticated");
        assertThat(json(response).path("requestId").asString()).isEqualTo(header(response, "X-Request-Id"));
        assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "creator, /api/v1/board",
        "operator, /api/v1/unlisted",
        "operator, /no/such/path",
        "juror, /actuator/prometheus",
        "emperor, /api/v1/board"
    })
    void refusesTheWrongRole(String role, String path) {
        var response = get(path, token(role));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @CsvSource({"operator, /api/v1/board", "juror, /api/v1/board", "operator, /actuator/prometheus"})
    void letsTheRightRoleIn(String role, String path) {
        assertThat(get(path, token(role)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/open/7", "/actuator/health/liveness", "/actuator/info"})
    void leavesOpenRoutesOpen(String path) {
        assertThat(get(path, null).statusCode()).isEqualTo(200);
    }

    @Test
    void answersHeadWhereGetIsOpen() {
        assertThat(send("HEAD", "/api/v1/open/7", null, BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesOtherMethodsOfAnOpenPath() {
        assertThat(post("/api/v1/open/7", null, "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesForgedTokensWhateverIsWrongWithThem() {
        var forged = new ForgedTokens(issuer(), SERVICE, "operator");

        assertThat(get("/api/v1/board", forged.good()).statusCode()).isEqualTo(200);
        forged.all().forEach((wrong, token) -> {
            var response = get("/api/v1/board", token);
            assertThat(response.statusCode()).as(wrong).isEqualTo(401);
            assertThat(json(response).path("code").asString()).as(wrong).isEqualTo("unauthenticated");
        });
        assertThat(forged.all()).hasSize(13);
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        assertThat(get("/api/v1/open/7", "not.a.token").statusCode()).isEqualTo(401);
    }

    @Test
    void ignoresATokenInTheAddress() {
        assertThat(get("/api/v1/board?access_token=" + token("operator"), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void knowsTheCaller() {
        String creator = issuer().token(Set.of("creator"), "wei", "author-9", HERE);

        var caller = json(get("/api/v1/whoami", creator));

        assertThat(caller.path("subject").asString()).isEqualTo("wei");
        assertThat(caller.path("roles").path(0).asString()).isEqualTo("CREATOR");
        assertThat(caller.path("author").asString()).isEqualTo("author-9");
        assertThat(json(get("/api/v1/whoami", null)).path("subject").asString()).isEqualTo("anonymous");
    }

    @Test
    void keepsNoSession() {
        assertThat(get("/api/v1/board", token("operator")).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/open/7, 200",
        "GET, /api/v1/open/seven, 400",
        "GET, /api/v1/board, 401",
        "GET, /api/v1/unlisted, 403",
        "GET, /api/v1/nothing-there, 404",
        "POST, /api/v1/bytes, 413",
        "POST, /api/v1/things, 415",
        "GET, /api/v1/failing, 500",
        "GET, /actuator/health, 200",
    })
    void sendsSecurityHeadersWithEveryAnswer(String method, String path, int status) {
        boolean post = method.equals("POST");
        String token = status == 401 ? null : token(post ? "platform" : "operator");
        byte[] body = new byte[status == 413 ? 2049 : 1];
        var response = send(
                method,
                path,
                token,
                post ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody(),
                "Content-Type",
                "text/plain");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void letsListedPagesCallAndNoOthers() {
        var listed = preflight("https://console.example.org");
        var other = preflight("https://elsewhere.example.org");

        assertThat(listed.statusCode()).isEqualTo(200);
        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo("https://console.example.org");
        assertThat(listed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private java.net.http.HttpResponse<String> preflight(String origin) {
        return send(
                "OPTIONS",
                "/api/v1/things",
                null,
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "Authorization");
    }

    private static TokenIssuer issuer() {
        return SharedStack.get().issuer();
    }
}
