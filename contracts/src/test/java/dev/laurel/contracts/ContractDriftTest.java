package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.SchemaFiles.Part;
import dev.laurel.contracts.entries.EntryState;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Canary: the comparison of record and schema notices every kind of drift. */
class ContractDriftTest {

    static Stream<Arguments> drifts() {
        return Stream.of(
                drift(
                        "a field the record lacks",
                        schema -> properties(schema).putObject("colour").put("type", "string")),
                drift("a field the schema lacks", schema -> properties(schema).remove("authorId")),
                drift("a field that became optional", schema -> ((ArrayNode) schema.get("required")).remove(0)),
                drift("a field that became required", schema -> ((ArrayNode) schema.get("required")).add("url")),
                drift("another type", schema -> ((ObjectNode) properties(schema).get("columnIds"))
                        .put("type", "string")),
                drift(
                        "a missing enum value",
                        schema -> ((ArrayNode) properties(schema).at("/status/enum")).remove(0)),
                drift("a nested field", schema -> ((ObjectNode) schema.at("/$defs/verdict/properties"))
                        .remove("evidence")),
                drift(
                        "an instant as text",
                        schema -> properties(schema).putObject("updatedAt").put("type", "string")));
    }

    private static Arguments drift(String name, Consumer<ObjectNode> change) {
        return Arguments.of(name, change);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drifts")
    void isNoticed(String name, Consumer<ObjectNode> change) {
        String file = "entry-state.schema.json";
        var drifted = (ObjectNode) SchemaFiles.parsed(file).deepCopy();
        change.accept(drifted);

        assertThat(RecordSchemaDifferences.between(EntryState.class, new Part(drifted, drifted)))
                .as(name)
                .isNotEmpty();
    }
}
