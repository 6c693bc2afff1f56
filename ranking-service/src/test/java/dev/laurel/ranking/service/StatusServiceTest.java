package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.contracts.ContractJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatusServiceTest extends ServiceTest {

    @Test
    void tellsThePlatformHowFarItsFactsAreCountedAndWhatIsDue() {
        String contest = newContest();
        STATES.open(contest);
        STATES.seal(contest, 1, States.PARTITIONS);
        awaitContest(contest);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode counting = status().path("counting");
            assertThat(counting.path("complete").asBoolean()).isTrue();
            assertThat(counting.path("partitions")).hasSize(States.PARTITIONS);
            assertThat(counting.path("unreadStates").asLong()).isZero();
            JsonNode newest = counting.path("lastFact");
            assertThat(newest.path("offset").asLong())
                    .isEqualTo(counting.path("partitions")
                                    .path(newest.path("partition").asInt())
                                    .path("nextOffset")
                                    .asLong()
                            - 1);
            assertThat(newest.path("countedAt").asString()).isNotEmpty();
        });
        JsonNode known = status().path("contests")
                .valueStream()
                .filter(each -> each.path("contestId").asString().equals(contest))
                .findFirst()
                .orElseThrow();
        assertThat(known.path("cutOff").asString()).isEqualTo("2024-03-28T16:00:00Z");
        assertThat(known.path("next").isNull())
                .as("nothing is due of a contest of 2024")
                .isTrue();
    }

    private JsonNode status() {
        byte[] body = client().get()
                .uri("/api/v1/status")
                .header("Authorization", "Bearer " + token("platform"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return ContractJson.mapper().readTree(body == null ? new byte[0] : body);
    }
}
