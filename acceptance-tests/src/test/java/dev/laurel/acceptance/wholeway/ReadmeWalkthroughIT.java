package dev.laurel.acceptance.wholeway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.documentation.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines from an article to a notified winner, run by a shell as a reader would paste them. */
class ReadmeWalkthroughIT {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(6);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(4);
    private static final Map<String, String> SERVICE_BY_PORT = Map.of(
            "8081", "submission-service",
            "8082", "metrics-service",
            "8083", "ranking-service",
            "8084", "notification-service");

    @Test
    void leadsFromAnArticleToANotifiedWinner(@TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        try (LaurelProcess laurel = LaurelProcess.start("up", "--free-ports", "--data", data.toString())) {
            laurel.awaitLine("(Laurel is up)", STARTED_WITHIN);

            String said = run(adapted(Documents.walkthrough(), laurel, data), directory);

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
    }

    /** The same lines for ports and a directory of this test's own; nothing else is changed. */
    private static String adapted(String script, LaurelProcess laurel, Path data) {
        String adapted = script;
        for (Map.Entry<String, String> each : SERVICE_BY_PORT.entrySet()) {
            String url = laurel.awaitLine(each.getValue() + " +(\\S+)", STARTED_WITHIN);
            adapted = adapted.replace("localhost:" + each.getKey(), url);
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
