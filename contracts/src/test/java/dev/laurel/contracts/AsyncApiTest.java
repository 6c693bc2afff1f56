package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The AsyncAPI document, the declared topics, the names in the code and the schemas agree. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = yaml("asyncapi.yaml");
    private static final JsonNode DECLARED = yaml("topics.yaml");

    @Test
    void describesExactlyTheDeclaredTopics() {
        var addresses = channels().stream()
                .map(channel -> channel.get("address").stringValue())
                .filter(address -> !address.contains("{"))
                .toList();

        assertThat(addresses).containsExactlyInAnyOrderElementsOf(topicConstants());
        assertThat(DECLARED.get("topics").propertyNames()).containsExactlyInAnyOrderElementsOf(topicConstants());
    }

    @Test
    void bindsEachTopicAsItIsDeclared() {
        for (JsonNode channel : channels()) {
            var topic = DECLARED.get("topics").path(channel.get("address").stringValue());
            if (topic.isMissingNode()) {
                continue;
            }
            var defaults = DECLARED.get("defaults").get(topic.get("kind").stringValue());
            int partitions =
                    topic.path("partitions").asInt(defaults.get("partitions").asInt());
            boolean compacted =
                    defaults.at("/config/cleanup.policy").stringValue().equals("compact");

            var kafka = channel.at("/bindings/kafka");
            assertThat(kafka.get("topic")).isEqualTo(channel.get("address"));
            assertThat(kafka.get("partitions").asInt()).isEqualTo(partitions);
            assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asString("delete"))
                    .isEqualTo(compacted ? "compact" : "delete");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(40).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(SchemaFiles.parsed(reference.replace("schemas/", "")).isObject())
                        .as(reference)
                        .isTrue();
            }
        });
    }

    @Test
    void everyReferenceInsideASchemaLeadsSomewhere() {
        for (ContractMessage message : ContractMessage.ALL) {
            var root = SchemaFiles.Part.root(message.schema());
            for (JsonNode holder : root.document().findParents("$ref")) {
                assertThat(new SchemaFiles.Part(root.document(), holder)
                                .resolved()
                                .schema()
                                .isObject())
                        .as(holder.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void carriesEveryMessageWithItsTypeOnItsTopic() {
        var described = new ArrayList<String>();
        for (JsonNode channel : channels()) {
            for (JsonNode reference : channel.get("messages")) {
                var message = DOCUMENT.at(reference.get("$ref").stringValue().substring(1));
                var schema = message.at("/payload/schema/$ref").asString("");
                if (!schema.isEmpty()) {
                    var type = message.at("/headers/properties/ce_type/const").stringValue();
                    assertThat(message.get("name").stringValue()).isEqualTo(type);
                    described.add(channel.get("address").stringValue() + " " + type + " " + schema);
                }
            }
        }

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(ContractMessage.ALL.stream()
                        .map(message -> message.topic() + " " + message.type() + " schemas/" + message.schema())
                        .toList());
    }

    @Test
    void namesTheCloudEventsHeaders() {
        var state = DOCUMENT.at("/components/messageTraits/state/headers");

        assertThat(state.get("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        CloudEvents.SPEC_VERSION,
                        CloudEvents.ID,
                        CloudEvents.TYPE,
                        CloudEvents.SOURCE,
                        CloudEvents.TIME,
                        CloudEvents.SEQUENCE,
                        CloudEvents.CONTENT_TYPE);
        assertThat(DOCUMENT.at("/components/messageTraits/fact/headers/properties")
                        .propertyNames())
                .contains(CloudEvents.ID, CloudEvents.TYPE, CloudEvents.TIME)
                .doesNotContain(CloudEvents.SEQUENCE);
    }

    @Test
    void letsEveryDeclaredWriterSend() {
        for (JsonNode channel : channels()) {
            var writers = DECLARED.get("topics")
                    .path(channel.get("address").stringValue())
                    .path("writers");
            var summaries = operationsOn(channel, "send");
            for (JsonNode writer : writers) {
                if (!writer.stringValue().equals("platform")) {
                    assertThat(summaries).anyMatch(summary -> summary.contains(writer.stringValue()));
                }
            }
        }
    }

    private static List<String> operationsOn(JsonNode channel, String action) {
        return StreamSupport.stream(DOCUMENT.get("operations").spliterator(), false)
                .filter(operation -> operation.get("action").stringValue().equals(action))
                .filter(operation -> DOCUMENT.at(
                                operation.at("/channel/$ref").stringValue().substring(1))
                        .equals(channel))
                .map(operation -> operation.get("summary").stringValue())
                .toList();
    }

    private static List<JsonNode> channels() {
        return StreamSupport.stream(DOCUMENT.get("channels").spliterator(), false)
                .toList();
    }

    private static List<String> topicConstants() {
        return Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return String.valueOf(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static JsonNode yaml(String resource) {
        try (InputStream file = Objects.requireNonNull(Topics.class.getResourceAsStream(resource))) {
            return ContractJson.mapper()
                    .valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
