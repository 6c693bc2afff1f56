package dev.laurel.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What in docker-compose.yml cannot be seen before something runs for a while. */
class ComposeTest {

    private final Object compose = Yaml.file("docker-compose.yml");

    /** Docker mounts memory without the right to execute; then Kafka's compression cannot be loaded, and nothing is sent. */
    @Test
    void letsServicesRunTheLibrariesThatTheyUnpack() {
        assertThat(Yaml.list(compose, "x-service", "tmpfs"))
                .singleElement()
                .asString()
                .satisfies(mount -> {
                    assertThat(mount).startsWith("/tmp:");
                    assertThat(List.of(mount.substring("/tmp:".length()).split(",")))
                            .contains("exec");
                });
    }
}
