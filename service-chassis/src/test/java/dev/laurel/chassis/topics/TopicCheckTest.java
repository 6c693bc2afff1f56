package dev.laurel.chassis.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.chassis.bindingapp.TestRecords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A topic that breaks its declaration is refused by name, setting, value found and value expected. */
class TopicCheckTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin = Admin.create(TestRecords.connection());
    private final String name = "chassis.test.declared." + UUID.randomUUID();
    private final TopicDeclaration declaration = new TopicDeclaration(
            name, 3, Map.of("cleanup.policy", "compact", "message.timestamp.type", "CreateTime", "retention.ms", "-1"));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void createsWhatIsMissingAsDeclared() throws Exception {
        check(true);

        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        assertThat(admin.describeConfigs(List.of(resource)).all().get(30, TimeUnit.SECONDS))
                .hasEntrySatisfying(resource, config -> assertThat(config.get("cleanup.policy"))
                        .extracting(ConfigEntry::value)
                        .isEqualTo("compact"));
        assertThat(admin.describeTopics(List.of(name)).allTopicNames().get(30, TimeUnit.SECONDS))
                .hasEntrySatisfying(name, description -> assertThat(description.partitions())
                        .hasSize(3));
        check(false);
    }

    @Test
    void saysThatTheBrokerDidNotAnswerInTime() {
        Admin nobody = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1"));
        var check = new TopicCheck(nobody, true, (short) 1, Duration.ofMillis(300));

        assertThatThrownBy(() -> check.check(List.of(declaration)))
                .isInstanceOf(TopicRefusedException.class)
                .hasMessageContaining("broker did not answer");
        nobody.close(Duration.ZERO);
    }

    @Test
    void refusesAMissingTopicItMayNotCreate() {
        assertThatThrownBy(() -> check(false))
                .isInstanceOf(TopicRefusedException.class)
                .hasMessageContaining("Topic " + name + ": found none, expected one with 3 partitions");
    }

    @Test
    void refusesAnotherPartitionCount() throws Exception {
        create(2, Map.of("cleanup.policy", "compact"));

        assertThatThrownBy(() -> check(true))
                .isInstanceOf(TopicRefusedException.class)
                .hasMessage("Topic " + name + ": partitions is 2, expected 3");
    }

    @Test
    void namesEverySettingThatDiffers() throws Exception {
        create(3, Map.of("cleanup.policy", "compact,delete", "message.timestamp.type", "LogAppendTime"));

        assertThatThrownBy(() -> check(true))
                .isInstanceOf(TopicRefusedException.class)
                .hasMessageContaining(
                        "Topic " + name + ": message.timestamp.type is LogAppendTime, expected CreateTime")
                .hasMessageContaining("Topic " + name + ": cleanup.policy is")
                .hasMessageContaining("expected compact");
    }

    @Test
    void leavesRetentionToTheOperator() throws Exception {
        create(3, Map.of("cleanup.policy", "compact", "retention.ms", "86400000"));

        check(true);
    }

    @Test
    void saysWhatToDo() {
        var analysis = new TopicRefusedAnalyzer()
                .analyze(new IllegalStateException(new TopicRefusedException(List.of("Topic a: partitions is 1"))));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("Topic a: partitions is 1");
        assertThat(analysis.getAction()).contains("deploy/kafka/topics.yaml");
    }

    private void check(boolean createMissing) {
        new TopicCheck(admin, createMissing, (short) 1, PATIENCE).check(List.of(declaration));
    }

    private void create(int partitions, Map<String, String> config) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(config)))
                .all()
                .get(30, TimeUnit.SECONDS);
    }
}
