package dev.laurel.localstack.launch;

import dev.laurel.contracts.ContractJson;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a service set aside and sends it again, by the service's own API as any operator could. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description =
                "Lists, shows and replays what a service set aside, for example: ./laurel dead-letters list metrics",
        subcommands = {
            DeadLettersCommand.ListCommand.class,
            DeadLettersCommand.ShowCommand.class,
            DeadLettersCommand.ReplayCommand.class
        })
final class DeadLettersCommand implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int SUCCESS = 2;

    @Override
    public Integer call() {
        throw new LaunchFailure("Say what to do: list, show or replay; ./laurel dead-letters --help tells more");
    }

    /** Where the service is and who asks. */
    static final class Target {

        @Parameters(index = "0", paramLabel = "SERVICE", description = "submission, metrics, ranking or notification")
        private String service = "";

        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "The service's address, if it is not on its usual port.")
        private @Nullable URI url;

        @Option(names = "--data", paramLabel = "DIR", description = "The data directory of the running Laurel.")
        private @Nullable Path data;

        @Option(
                names = "--token",
                paramLabel = "FILE",
                description = "A file with an operator's token. Default: the one that ./laurel up wrote.")
        private @Nullable Path token;

        JsonNode send(String method, String path, @Nullable JsonNode body) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/dead-letters" + path))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token())
                    .header("Accept", "application/json, application/problem+json");
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
            try {
                HttpResponse<String> answer =
                        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 != SUCCESS) {
                    throw new LaunchFailure(answer.statusCode() + " " + detail(answer.body()));
                }
                return ContractJson.mapper().readTree(answer.body());
            } catch (IOException e) {
                throw new LaunchFailure(address() + " does not answer. Is Laurel running?", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted", e);
            }
        }

        private String address() {
            if (url != null) {
                return url.toString().replaceAll("/+$", "");
            }
            Place place = Arrays.stream(Service.values())
                    .map(Service::place)
                    .filter(each -> each.id().equals(service))
                    .findFirst()
                    .orElseThrow(() -> new LaunchFailure("There is no service " + service + "; there are "
                            + Arrays.stream(Service.values())
                                    .map(each -> each.place().id())
                                    .collect(Collectors.joining(", "))));
            return "http://localhost:" + place.usualPort();
        }

        private String token() {
            Path file = token != null
                    ? token
                    : Objects.requireNonNullElse(data, LaurelHome.find().dataDirectory())
                            .resolve("tokens")
                            .resolve("operator");
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new LaunchFailure("There is no token in " + file + "; run ./laurel up first, or use --token", e);
            }
        }

        private static String detail(String problem) {
            try {
                return ContractJson.mapper().readTree(problem).path("detail").asString(problem);
            } catch (RuntimeException notJson) {
                return problem;
            }
        }
    }

    /** Prints one line for each letter. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what was set aside, newest first.")
    static final class ListCommand implements Callable<Integer> {

        @Mixin
        private Target target = new Target();

        @Option(names = "--topic", paramLabel = "TOPIC", description = "Only what came from this topic.")
        private @Nullable String topic;

        @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N. Default: 50.")
        private int limit;

        @Override
        public Integer call() {
            String only = topic == null ? "" : "&topic=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
            int left = limit;
            String cursor = "";
            do {
                JsonNode page = target.send("GET", "?limit=" + Math.min(left, 200) + only + cursor, null);
                page.path("letters").forEach(letter -> print(System.out, letter));
                left -= page.path("letters").size();
                JsonNode next = page.path("nextCursor");
                cursor = next.isString() ? "&cursor=" + next.asString() : "";
            } while (left > 0 && !cursor.isEmpty());
            return 0;
        }

        private static void print(PrintStream out, JsonNode letter) {
            String field = letter.at("/cause/field").asString("");
            boolean replayed = letter.path("replays")
                    .valueStream()
                    .anyMatch(note -> note.path("stage").asString().equals("replayed"));
            out.println(String.join(
                    "  ",
                    List.of(
                            letter.path("setAsideAt").asString(),
                            letter.path("id").asString(),
                            letter.at("/cause/code").asString() + (field.isEmpty() ? "" : "(" + field + ")"),
                            replayed ? "replayed" : "open")));
        }
    }

    /** Prints one letter whole. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one letter: cause, key, headers, body.")
    static final class ShowCommand implements Callable<Integer> {

        @Mixin
        private Target target = new Target();

        @Parameters(index = "1", paramLabel = "ID", description = "The letter's id: topic-partition-offset.")
        private String id = "";

        @Override
        public Integer call() {
            System.out.println(target.send("GET", "/" + encoded(id), null).toPrettyString());
            return 0;
        }
    }

    /** Has one letter sent again. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Sends a letter's record to its topic again, as it came or mended.")
    static final class ReplayCommand implements Callable<Integer> {

        @Mixin
        private Target target = new Target();

        @Parameters(index = "1", paramLabel = "ID", description = "The letter's id: topic-partition-offset.")
        private String id = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with your name.")
        private String reason = "";

        @Option(names = "--body", paramLabel = "FILE", description = "The mended body. Default: the body as it came.")
        private @Nullable Path body;

        @Override
        public Integer call() throws IOException {
            ObjectNode order = ContractJson.mapper().createObjectNode();
            order.put("reason", reason);
            if (body != null) {
                order.put("body", Files.readString(body));
            }
            System.out.println(
                    target.send("POST", "/" + encoded(id) + "/replay", order).toPrettyString());
            return 0;
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
