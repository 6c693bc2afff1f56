package dev.laurel.localstack.demo;

import dev.laurel.localstack.launch.Console;
import dev.laurel.localstack.launch.LaunchFailure;
import dev.laurel.localstack.launch.Patience;
import dev.laurel.localstack.launch.RunningLaurel;
import dev.laurel.localstack.launch.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the inbox of the first winner with a token of that creator, once the message about the award is there. */
final class WinnersInbox {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Console console;
    private final Api api;
    private final RunningLaurel stack;

    WinnersInbox(Console console, Api api, RunningLaurel stack) {
        this.console = console;
        this.api = api;
        this.stack = stack;
    }

    void print(JsonNode results) {
        String author = results.path("awards")
                .path(0)
                .path("places")
                .path(0)
                .path("authorId")
                .asString("");
        if (author.isEmpty()) {
            throw new LaunchFailure("The published result has no winner: " + results);
        }
        String token = stack.token("creator", author, author);
        String url = stack.url(Service.NOTIFICATION) + "/api/v1/recipients/" + author + "/notifications?limit=100";
        Patience.require(
                PATIENCE,
                () -> messages(url, token).stream()
                        .anyMatch(message -> message.path("kind").asString().equals("award-won")),
                () -> "The winner " + author + " has no message about the award");
        console.say("");
        console.say("Inbox of " + author);
        for (JsonNode message : messages(url, token)) {
            console.say("  [%s] %s / %s"
                    .formatted(
                            message.path("kind").asString(),
                            text(message.path("title"), "zh"),
                            text(message.path("title"), "en")));
            console.say("      " + text(message.path("body"), "zh"));
            console.say("      " + text(message.path("body"), "en"));
        }
    }

    private List<JsonNode> messages(String url, String token) {
        List<JsonNode> messages = new ArrayList<>();
        api.get(url, token).path("notifications").forEach(messages::add);
        return messages;
    }

    private static String text(JsonNode localized, String language) {
        return localized.path(language).asString("");
    }
}
