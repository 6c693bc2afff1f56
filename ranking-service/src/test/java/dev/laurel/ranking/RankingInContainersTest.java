package dev.laurel.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.containerstack.LaurelContainers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Tag("containers")
@SpringBootTest(classes = RankingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(LaurelContainers.class)
class RankingInContainersTest {

    @LocalServerPort
    private int port;

    @Test
    void becomesReadyOnTheImagesThatAreDeployed() throws Exception {
        URI readiness = URI.create("http://localhost:" + port + "/actuator/health/readiness");
        HttpClient client = HttpClient.newHttpClient();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString())
                                .body())
                .contains("\"status\":\"UP\""));
    }
}
