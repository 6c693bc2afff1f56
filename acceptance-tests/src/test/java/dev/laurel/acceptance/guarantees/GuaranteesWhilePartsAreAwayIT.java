package dev.laurel.acceptance.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services do while something they stand on, or one of them, is away: rows of the table in operations.md. */
@Tag("guarantees")
class GuaranteesWhilePartsAreAwayIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int NO_ANSWER = -1;
    private static final Map<String, String> CHATTY = Map.of("LAUREL_RANKING_HEARTBEAT", "500ms");

    private static Cluster cluster;
    private static Part broker;
    private static Part store;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        cluster = new Cluster(directory, Map.of(), CHATTY);
        broker = cluster.parts().get(0);
        store = cluster.parts().get(1);
        new Operator(cluster).define();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void isWhole() {
        cluster.awaitWhole();
    }

    @Test
    void factsWaitInTheLogWhileTheStoreIsAway() {
        store.kill();

        soon(() -> assertThat(readiness(Cluster.SUBMISSION)).isEqualTo(503));
        soon(() -> assertThat(readiness(Cluster.NOTIFICATION)).isEqualTo(503));
        assertThat(status("GET", Cluster.SUBMISSION, "/contests/guaranteed/entries", "operator", ""))
                .isIn(500, 503);
        assertThat(status("GET", Cluster.NOTIFICATION, "/recipients/s-author/notifications", "operator", ""))
                .isIn(500, 503);
        assertThat(status("POST", Cluster.SUBMISSION, "/articles", "platform", article("s")))
                .isEqualTo(202);
        store.start();

        soon(() -> assertThat(onBoard("s")).isTrue());
        soon(() -> assertThat(inbox("s-author")).contains("entry-accepted"));
        soon(() -> assertThat(readiness(Cluster.SUBMISSION)).isEqualTo(200));
    }

    @Test
    void boardsAndInboxStayAndNothingCountsTwiceWhileTheBrokerIsAway() throws Exception {
        accept("b");
        List<String> heard = listen();
        soon(() -> assertThat(heard).isNotEmpty());
        JsonNode before = board();

        broker.kill();

        for (String service : List.of(Cluster.SUBMISSION, Cluster.METRICS, Cluster.RANKING, Cluster.NOTIFICATION)) {
            soon(() -> assertThat(readiness(service)).as(service).isEqualTo(503));
        }
        assertThat(status("POST", Cluster.METRICS, "/interactions", "platform", like("b", "r1")))
                .as("not acknowledged")
                .isNotEqualTo(202);
        assertThat(status("POST", Cluster.SUBMISSION, "/articles", "platform", article("b2")))
                .as("not acknowledged")
                .isNotEqualTo(202);
        assertThat(board().path("rows")).isEqualTo(before.path("rows"));
        assertThat(board().path("updatedAt")).isEqualTo(before.path("updatedAt"));
        assertThat(inbox("b-author")).contains("entry-accepted");
        int lines = heard.size();
        soon(() -> assertThat(heard).as("the stream stays open").hasSizeGreaterThan(lines));

        broker.start();
        cluster.awaitWhole();
        send(Cluster.METRICS, "/interactions", like("b", "r1"));
        send(Cluster.SUBMISSION, "/articles", article("b2"));
        accept("b3");
        soon(() -> assertThat(onBoard("b2")).isTrue());
        send(Cluster.METRICS, "/interactions", like("b3", "r1"));
        soon(() -> assertThat(likesOf("b3")).isEqualTo(1));
        soon(() -> assertThat(likesOf("b")).as("offered twice, counted once").isEqualTo(1));
    }

    @Test
    void theOthersGoOnWithoutSubmissionService() {
        accept("o");
        Part submission = cluster.instances(Cluster.SUBMISSION).get(0);
        submission.kill();

        send(Cluster.METRICS, "/interactions", like("o", "r1"));

        soon(() -> assertThat(likesOf("o")).isEqualTo(1));
        assertThat(inbox("o-author")).contains("entry-accepted");
    }

    @Test
    void countingGoesOnWithoutRankingService() {
        accept("r");
        Part ranking = cluster.instances(Cluster.RANKING).get(0);
        ranking.kill();

        send(Cluster.METRICS, "/interactions", like("r", "r1"));

        soon(() -> assertThat(json(Cluster.METRICS, "/articles/r/metrics")
                        .path("live")
                        .path("likes")
                        .asInt())
                .isEqualTo(1));
        ranking.start();
        soon(() -> assertThat(likesOf("r")).isEqualTo(1));
    }

    @Test
    void notificationServiceTellsWhatItMissedWhenItIsBack() {
        Part notification = cluster.instances(Cluster.NOTIFICATION).get(0);
        notification.kill();

        send(Cluster.SUBMISSION, "/articles", article("n"));
        soon(() -> assertThat(onBoard("n")).isTrue());
        notification.start();

        soon(() -> assertThat(inbox("n-author")).containsOnlyOnce("\"entry-accepted\""));
    }

    private void accept(String id) {
        send(Cluster.SUBMISSION, "/articles", article(id));
        soon(() -> assertThat(onBoard(id)).isTrue());
        soon(() -> assertThat(inbox(id + "-author")).contains("entry-accepted"));
    }

    private static String article(String id) {
        return new Article(id, id + "-author", History.TOPIC, History.START.plusSeconds(60)).json();
    }

    private static String like(String article, String reader) {
        return new Fact(article, "liked", reader, History.START.plusSeconds(3_600), null, 0).json();
    }

    private boolean onBoard(String article) {
        return board().path("rows")
                .valueStream()
                .anyMatch(row -> row.path("articleId").asString().equals(article));
    }

    private long likesOf(String article) {
        return board().path("rows")
                .valueStream()
                .filter(row -> row.path("articleId").asString().equals(article))
                .mapToLong(row -> row.path("counters").path("likes").asLong())
                .sum();
    }

    private JsonNode board() {
        return json(Cluster.RANKING, "/contests/guaranteed/standings?limit=100");
    }

    private String inbox(String author) {
        return json(Cluster.NOTIFICATION, "/recipients/" + author + "/notifications")
                .toString();
    }

    private void send(String service, String path, String body) {
        soon(() -> assertThat(status("POST", service, path, "platform", body)).isEqualTo(202));
    }

    private JsonNode json(String service, String path) {
        try {
            return JSON.readTree(
                    client.send(request("GET", service, "/api/v1" + path, "operator", ""), BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            return JSON.createObjectNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int readiness(String service) {
        return answered(request("GET", service, "/actuator/health/readiness", "operator", ""));
    }

    private int status(String method, String service, String path, String role, String body) {
        return answered(request(method, service, "/api/v1" + path, role, body));
    }

    private int answered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String method, String service, String path, String role, String body) {
        return HttpRequest.newBuilder(
                        URI.create(cluster.instances(service).get(0).url() + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + cluster.token(role))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    /** What a reader's stream says, line by line, for as long as it is open. */
    private List<String> listen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest stream = HttpRequest.newBuilder(
                        URI.create(cluster.instances(Cluster.RANKING).get(0).url()
                                + "/api/v1/contests/guaranteed/standings/stream"))
                .build();
        CompletableFuture<HttpResponse<Void>> unused =
                client.sendAsync(stream, BodyHandlers.fromLineSubscriber(new Lines(lines)));
        return lines;
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(300)).untilAsserted(assertion);
    }

    private record Lines(List<String> heard) implements java.util.concurrent.Flow.Subscriber<String> {

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            heard.add(line);
        }

        @Override
        public void onError(Throwable why) {}

        @Override
        public void onComplete() {}
    }
}
