package dev.laurel.chassis.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** Which topics a service has to do with, and how each must be. */
class TopicDeclarationsTest {

    private static final String YAML = """
            defaults:
              fact: { partitions: 12, config: { cleanup.policy: delete, retention.ms: "-1" } }
              dead-letter: { partitions: 1, config: { cleanup.policy: delete } }
            topics:
              a.v1: { kind: fact, writers: [platform], readers: [here] }
              b.v1: { kind: fact, writers: [here], readers: [there], partitions: 5, config: { retention.ms: "9" } }
              c.v1: { kind: fact, writers: [there], readers: [there] }
            """;

    @Test
    void listsWhatTheServiceReadsAndWritesWithDeadLetters() {
        assertThat(parse(YAML).of("here"))
                .extracting(TopicDeclaration::name)
                .containsExactly("a.v1", "a.v1.here.dlt", "b.v1");
    }

    @Test
    void letsATopicOverrideTheDefaultsOfItsKind() {
        TopicDeclaration topic = parse(YAML).of("here").get(2);

        assertThat(topic.partitions()).isEqualTo(5);
        assertThat(topic.config()).containsEntry("retention.ms", "9").containsEntry("cleanup.policy", "delete");
    }

    @Test
    void refusesAKindWithoutDefaults() {
        var broken = parse(YAML.replace("a.v1: { kind: fact", "a.v1: { kind: rumour"));

        assertThatThrownBy(() -> broken.of("here")).hasMessageContaining("defaults.rumour");
    }

    @Test
    void readsTheDeclarationOfTheContracts() {
        assertThat(TopicDeclarations.fromContracts().of("ranking-service"))
                .extracting(TopicDeclaration::name)
                .contains("laurel.results.v1", "laurel.entries.v1", "laurel.entries.v1.ranking-service.dlt");
    }

    private static TopicDeclarations parse(String yaml) {
        return TopicDeclarations.parse(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
