package dev.laurel.acceptance.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.acceptance.deployment.AskedMetrics;
import dev.laurel.contracts.Topics;
import dev.laurel.documentation.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Laurel that is up, as a newcomer tries it and as operators watch it. */
class LaurelUpIT {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(6);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(4);
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(60);
    /** The span of whoever sent the requests. */
    private static final String CALLER = "00f067aa0ba902b7";

    private static final Map<String, String> SERVICE_BY_PORT = Map.of(
            "8081", "submission-service",
            "8082", "metrics-service",
            "8083", "ranking-service",
            "8084", "notification-service");

    private static final List<String> SERVICES = List.copyOf(new TreeSet<>(SERVICE_BY_PORT.values()));

    /** Of Prometheus itself. */
    private static final Set<String> NOT_OF_THE_SERVICES = Set.of("up");

    private static TraceReceiver outside;
    private static LaurelProcess laurel;
    private static Path directory;
    private static Path data;

    private final Http http = new Http();

    @BeforeAll
    static void start(@TempDir Path given) throws IOException {
        directory = given;
        data = directory.resolve("data");
        outside = TraceReceiver.start();
        laurel = LaurelProcess.startOn(
                Map.of(
                        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT",
                        outside.tracesUrl(),
                        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY",
                        "200ms",
                        "LAUREL_WEBHOOKS_ALLOW_PRIVATE_TARGETS",
                        "true",
                        "LAUREL_WEBHOOKS_RECEIVERS_PLATFORM_URL",
                        outside.url("/messages"),
                        "LAUREL_WEBHOOKS_RECEIVERS_PLATFORM_SECRET",
                        "whsec_" + Base64.getEncoder().encodeToString(new byte[32])),
                "up",
                "--free-ports",
                "--data",
                data.toString());
        laurel.awaitLine("(Laurel is up)", STARTED_WITHIN);
    }

    @AfterAll
    static void stop() {
        if (laurel != null) {
            laurel.close();
        }
        outside.close();
    }

    /** The README's lines, run by a shell as a reader would paste them. */
    @Test
    void leadsFromAnArticleToANotifiedWinner() throws Exception {
        String said = run(adapted(Documents.walkthrough()), directory);

        assertThat(said).as("standings").contains("\"score\":\"3.0000\"").contains("\"score\":\"1.0000\"");
        assertThat(said)
                .as("the winner's inbox")
                .contains("\"messageId\":\"spring-notes:author-b:2\"")
                .contains("You won: Best note First, Spring notes")
                .contains("\"kind\":\"entry-accepted\"")
                .contains("\"unread\":2");
        assertThat(said.substring(said.lastIndexOf("\"messageId\"")))
                .as("marked as read")
                .contains("\"messageId\":\"spring-notes:author-b:2\"")
                .doesNotContain("\"readAt\":null");
    }

    @Test
    void canBeFollowedByOneTraceFromARequestToTheInbox() throws Exception {
        String definition = """
                {"id":"traced","title":{"zh":"追踪","en":"Traced"},"timeZone":"UTC",
                 "submissions":{"from":"2024-03-01","through":"2024-03-31"},"metrics":{"through":"2024-04-07"},
                 "eligibility":{"topicIds":["traced"]},"score":{"formula":"likes","scale":4},
                 "tieBreaks":["earlierPublication","articleId"],"awards":[]}""";
        http.put(url("submission-service") + "/api/v1/contests/traced", token("operator"), definition);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String article = """
                [{"kind":"published","articleId":"t-1","authorId":"t-author","at":"2024-03-05T09:00:00Z",
                  "content":{"title":"Traced","body":"From a request to the inbox.","topicIds":["traced"]}}]""";
        String like = """
                [{"kind":"liked","articleId":"t-1","readerId":"r1","at":"2024-03-07T10:00:00Z"}]""";

        post("submission-service", "/api/v1/articles", article, trace);
        post("metrics-service", "/api/v1/interactions", like, trace);

        await().atMost(SEEN_WITHIN).untilAsserted(() -> assertThat(steps(outside.trace(trace)))
                .contains(
                        "submission-service: http post /api/v1/articles",
                        "submission-service: publish laurel.articles.v1",
                        "submission-service: record laurel.articles.v1",
                        "submission-service: publish laurel.entries.v1",
                        "ranking-service: show laurel.entries.v1",
                        "notification-service: tell author laurel.entries.v1",
                        "notification-service: notify",
                        "notification-service: publish laurel.notifications.v1",
                        "metrics-service: http post /api/v1/interactions",
                        "metrics-service: publish laurel.interactions.v1",
                        "metrics-service: tally laurel.interactions.v1"));
        List<TraceReceiver.Span> spans = outside.trace(trace);
        Set<String> ids = new HashSet<>(Set.of(CALLER));
        spans.forEach(span -> ids.add(span.spanId()));
        assertThat(spans).as("each has its cause in the trace").allSatisfy(span -> assertThat(ids)
                .contains(span.parentId()));
    }

    /** Alerts and dashboards ask for metrics that the running services expose under these names. */
    @Test
    void exposesTheMetricsThatAlertsAndDashboardsAskFor() {
        sendWhatNobodyCanRead(laurel.awaitLine("broker +(\\S+)", STARTED_WITHIN));
        Set<String> asked = AskedMetrics.all();
        asked.removeAll(NOT_OF_THE_SERVICES);

        await().atMost(SEEN_WITHIN).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(exposed())
                .containsAll(asked));
    }

    private static Set<String> steps(List<TraceReceiver.Span> spans) {
        Set<String> steps = new TreeSet<>();
        spans.forEach(span -> steps.add(span.service() + ": " + span.name()));
        return steps;
    }

    private void post(String service, String path, String body, String trace) throws Exception {
        http.post(
                url(service) + path,
                token("platform"),
                body,
                Map.of("traceparent", "00-" + trace + "-" + CALLER + "-01"));
    }

    private Set<String> exposed() throws Exception {
        Set<String> names = new TreeSet<>();
        for (String service : SERVICES) {
            http.text(url(service) + "/actuator/prometheus", token("operator"))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.replaceAll("[{ ].*", "")));
        }
        return names;
    }

    /** Counters of dead letters and of refused states appear with the first of each. */
    private static void sendWhatNobodyCanRead(String bootstrapServers) {
        byte[] nonsense = {'{'};
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : List.of(Topics.INTERACTIONS, Topics.ARTICLES, Topics.ENTRIES)) {
                var unused = producer.send(new ProducerRecord<>(topic, "nobody".getBytes(UTF_8), nonsense));
            }
            producer.flush();
        }
    }

    private static String url(String service) {
        return laurel.awaitLine(service + " +(\\S+)", STARTED_WITHIN);
    }

    private static String token(String role) throws IOException {
        return Files.readString(data.resolve("tokens").resolve(role));
    }

    /** The same lines for ports and a directory of this test's own; nothing else is changed. */
    private static String adapted(String script) {
        String adapted = script;
        for (Map.Entry<String, String> each : SERVICE_BY_PORT.entrySet()) {
            adapted = adapted.replace("localhost:" + each.getKey(), url(each.getValue()));
        }
        String launcher = String.join(" ", LaurelProcess.command("token", "--data", data.toString()));
        return adapted.replace(".laurel/tokens", data.resolve("tokens").toString())
                .replace("./laurel token", launcher);
    }

    private static String run(String script, Path directory) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("walkthrough.sh"), script);
        Path output = directory.resolve("walkthrough.out");
        Process shell = new ProcessBuilder(List.of("bash", "-e", file.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = shell.waitFor(DONE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly().waitFor();
        }
        String said = Files.readString(output, UTF_8);
        assertThat(ended).as("the walkthrough ends; it said: " + said).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        return said;
    }
}
