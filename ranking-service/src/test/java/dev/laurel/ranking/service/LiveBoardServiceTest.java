package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.ContractJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiveBoardServiceTest extends ServiceTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Stream<String>> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeStreams() {
        open.forEach(Stream::close);
    }

    private void listen(String contestId) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/contests/" + contestId + "/standings/stream"))
                .build();
        HttpResponse<Stream<String>> response = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .join();
        assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream");
        Stream<String> body = response.body();
        open.add(body);
        Thread reader = new Thread(() -> {
            try {
                body.forEach(lines::add);
            } catch (RuntimeException ended) {
                lines.add("ended");
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private List<JsonNode> frames() {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> ContractJson.mapper().readTree(line.substring(6)))
                .toList();
    }

    @Test
    void sendsTheBoardAtOnceAndChangesWithoutReconnecting() {
        String contest = newContest();
        STATES.open(contest);
        STATES.accepted(contest, contest + "-a", "ann");
        STATES.accepted(contest, contest + "-b", "bob");
        awaitOrder(contest, contest + "-a", contest + "-b");

        listen(contest);
        await().atMost(PATIENCE).until(() -> !frames().isEmpty());
        assertThat(frames().get(0).path("rows").path(0).path("articleId").asString())
                .isEqualTo(contest + "-a");

        STATES.views(contest, contest + "-b", 1, 10, 0);
        await().atMost(PATIENCE).until(() -> frames().stream()
                .anyMatch(frame ->
                        frame.path("rows").path(0).path("articleId").asString().equals(contest + "-b")));

        JsonNode newest = frames().get(frames().size() - 1);
        assertThat(lines)
                .contains("event: standings", "id: " + newest.path("version").asLong());
        assertThat(frames().stream().map(frame -> frame.path("version").asLong()))
                .isSorted();
        assertThat(open).hasSize(1);
        assertThat(lines).doesNotContain("ended");
    }

    @Test
    void saysThatItLivesWhileNothingChanges() {
        String contest = newContest();
        STATES.open(contest);
        awaitContest(contest);

        listen(contest);

        await().atMost(PATIENCE).until(() -> lines.stream().filter(":"::equals).count() >= 2);
    }
}
