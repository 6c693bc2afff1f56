package dev.laurel.chassis.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** How failures are answered; the same in both stacks. */
abstract class ProblemRules extends WebAppTest {

    @Test
    void answersAProblemWithItsCodeAndFaults() {
        var response = get("/api/v1/failing?how=problem", null, "X-Request-Id", "abc-1");

        assertProblem(response, 409, "not-yet");
        assertThat(json(response).path("type").asString()).isEqualTo("https://laurel.dev/problems/not-yet");
        assertThat(json(response).path("requestId").asString()).isEqualTo("abc-1");
        assertThat(json(response).path("faults").path(0).path("field").asString())
                .isEqualTo("cutOff");
    }

    @Test
    void tellsNothingOfInternals() {
        var response = get("/api/v1/failing", null);

        assertProblem(response, 500, "internal");
        assertThat(response.body()).doesNotContain("secret").doesNotContain("IllegalState");
    }

    @Test
    void namesTheFieldsOfAnInvalidBody() {
        var response = post("/api/v1/things", token("platform"), "{\"name\":\" \",\"count\":1}");

        assertProblem(response, 400, "invalid-request");
        assertThat(json(response).path("faults").path(0).path("field").asString())
                .isEqualTo("name");
    }

    @Test
    void saysWhereABodyIsBroken() {
        var response = post("/api/v1/things", token("platform"), "{\"name\":");

        assertProblem(response, 400, "unreadable-body");
        assertThat(json(response).path("detail").asString()).contains("line 1");
    }

    @Test
    void namesTheFieldThatHasTheWrongType() {
        var response = post("/api/v1/things", token("platform"), "{\"name\":\"a\",\"count\":\"many\"}");

        assertProblem(response, 400, "unreadable-body");
        assertThat(json(response).path("faults").path(0).path("field").asString())
                .isEqualTo("count");
    }

    @Test
    void namesTheParameterThatCannotBeRead() {
        var response = get("/api/v1/open/7?limit=many", null);

        assertProblem(response, 400, "invalid-request");
        assertThat(json(response).path("faults").path(0).path("field").asString())
                .isEqualTo("limit");
    }

    @Test
    void saysWhatIsNotThere() {
        assertProblem(get("/api/v1/nothing-there", null), 404, "not-found");
    }

    @Test
    void refusesOtherMediaTypes() {
        var response = send(
                "POST",
                "/api/v1/things",
                token("platform"),
                BodyPublishers.ofString("name=a"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void refusesALongBodyByItsLength() {
        var response = send(
                "POST",
                "/api/v1/bytes",
                token("platform"),
                BodyPublishers.ofByteArray(new byte[2049]),
                "Content-Type",
                "application/octet-stream");

        assertProblem(response, 413, "body-too-large");
    }

    @Test
    void refusesALongBodyThatDoesNotSayItsLength() {
        assertProblem(chunked(2049), 413, "body-too-large");
        assertThat(chunked(2048).body()).isEqualTo("2048");
    }

    @Test
    void replacesARequestIdThatIsNotSane() {
        var response = get("/api/v1/open/7", null, "X-Request-Id", "a b{}");

        assertThat(header(response, "X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    private HttpResponse<String> chunked(int length) {
        return send(
                "POST",
                "/api/v1/bytes",
                token("platform"),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length])),
                "Content-Type",
                "application/octet-stream");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(response).path("code").asString()).isEqualTo(code);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).path("requestId").asString()).isEqualTo(header(response, "X-Request-Id"));
    }
}
