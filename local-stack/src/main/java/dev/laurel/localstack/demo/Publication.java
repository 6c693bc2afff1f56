package dev.laurel.localstack.demo;

import dev.laurel.localstack.launch.Console;
import dev.laurel.localstack.launch.LaunchFailure;
import dev.laurel.localstack.launch.Patience;
import dev.laurel.localstack.launch.RunningLaurel;
import dev.laurel.localstack.launch.Service;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What an operator does once a contest is over: close, count, look at the preview, publish exactly that. */
final class Publication {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Console console;
    private final Api api;
    private final RunningLaurel stack;
    private final String operator;
    private final String contest;

    Publication(Console console, Api api, RunningLaurel stack, String operator, String contest) {
        this.console = console;
        this.api = api;
        this.stack = stack;
        this.operator = operator;
        this.contest = contest;
    }

    void closeAndCount() {
        post(Service.SUBMISSION, "/close");
        console.step("closed");
        int number = post(Service.METRICS, "/count").body().path("number").asInt();
        Patience.require(PATIENCE, this::isSealed, () -> "Not every partition has sealed: " + count());
        console.step("count %d is sealed in every partition".formatted(number));
    }

    /** Publishes the previewed result; what changed in between is previewed again. */
    void publish() {
        Api.Answer preview = awaitReadyPreview();
        String url = url(Service.RANKING, "/results");
        Api.Answer published = api.post(
                url, operator, "{\"reason\":\"Demo: first publication\"}", Map.of("If-Match", preview.entityTag()));
        Api.require(published, "POST", url);
        console.step("published as revision " + results().path("revision").asInt());
    }

    JsonNode results() {
        return api.get(url(Service.RANKING, "/results"));
    }

    private Api.Answer awaitReadyPreview() {
        Api.Answer[] newest = {preview()};
        Patience.require(
                PATIENCE,
                () -> {
                    newest[0] = preview();
                    return newest[0].body().path("ready").asBoolean();
                },
                () -> "The result cannot be published: " + newest[0].body().path("blockers"));
        if (newest[0].entityTag().isEmpty()) {
            throw new LaunchFailure("The preview came without an ETag");
        }
        console.step("previewed " + newest[0].body().path("digest").asString());
        return newest[0];
    }

    private Api.Answer preview() {
        return post(Service.RANKING, "/results/preview");
    }

    private boolean isSealed() {
        return count().path("complete").asBoolean();
    }

    private JsonNode count() {
        return api.get(url(Service.METRICS, "/count"), operator);
    }

    private Api.Answer post(Service service, String path) {
        String url = url(service, path);
        return Api.require(api.post(url, operator), "POST", url);
    }

    private String url(Service service, String path) {
        return stack.url(service) + "/api/v1/contests/" + contest + path;
    }
}
