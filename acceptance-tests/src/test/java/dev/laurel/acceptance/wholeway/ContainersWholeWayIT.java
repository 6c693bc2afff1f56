package dev.laurel.acceptance.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.acceptance.recount.PublishedOutcome;
import dev.laurel.containerstack.Images;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import tools.jackson.databind.json.JsonMapper;

/** The recorded contest with broker and store in containers, against a recount. */
@Tag("containers")
class ContainersWholeWayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    @Test
    void publishesWhatARecountGives(@TempDir Path directory) throws Exception {
        Path result = directory.resolve("result.json");
        try (KafkaContainer kafka = Images.kafka();
                MongoDBContainer mongo = Images.mongo()) {
            kafka.start();
            mongo.start();
            Map<String, String> standOn = Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", kafka.getBootstrapServers(), "MONGODB_URI", mongo.getConnectionString());

            try (LaurelProcess demo = LaurelProcess.startOn(
                    standOn,
                    "demo",
                    "--free-ports",
                    "--data",
                    directory.resolve("data").toString(),
                    "--result",
                    result.toString())) {
                demo.awaitLine("board stays open at (\\S+)/", PATIENCE);
                PublishedOutcome published = PublishedOutcome.of(new JsonMapper().readTree(Files.readString(result)));
                published.requireAgreementWithTheRules();
                assertThat(published.wouldNoticeAMistake()).isTrue();
                assertThat(demo.output()).contains("(KAFKA_BOOTSTRAP_SERVERS)").contains("[award-won]");
                assertThat(demo.stop()).isTrue();
            }
        }
    }
}
