package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.SchemaFiles.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Records, JSON Schemas and golden examples say the same, and readers ignore fields they do not know. */
class ContractAgreementTest {

    private static final Path EXAMPLES = SchemaFiles.RESOURCES.resolve("examples");

    static List<Arguments> examples() throws IOException {
        var examples = new ArrayList<Arguments>();
        for (ContractMessage message : ContractMessage.ALL) {
            try (Stream<Path> files = Files.list(EXAMPLES.resolve(message.name()))) {
                files.sorted()
                        .forEach(file -> examples.add(
                                Arguments.of(message, file.getFileName().toString())));
            }
        }
        return examples;
    }

    @ParameterizedTest
    @FieldSource("dev.laurel.contracts.ContractMessage#ALL")
    void recordAndSchemaHaveTheSameFields(ContractMessage message) {
        assertThat(RecordSchemaDifferences.between(message.record(), Part.root(message.schema())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleFitsSchemaAndRecord(ContractMessage message, String file) {
        var example = read(message, file);

        var decoded = decode(message, example);
        var written = encode(decoded);

        assertThat(SchemaFiles.validator(message.schema()).validate(example)).isEmpty();
        assertThat(decoded).isInstanceOf(message.record());
        assertThat(SchemaFiles.validator(message.schema()).validate(written)).isEmpty();
        assertThat(decode(message, written)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @FieldSource("dev.laurel.contracts.ContractMessage#ALL")
    void newestFullExampleUsesEveryFieldAndAllOfItIsWritten(ContractMessage message) throws IOException {
        var example = read(message, newest(message, "-full.json"));

        assertThat(missing(example, encode(decode(message, example)), "")).isEmpty();
        assertThat(new TreeSet<>(example.propertyNames()))
                .isEqualTo(new TreeSet<>(
                        SchemaFiles.parsed(message.schema()).get("properties").propertyNames()));
    }

    @ParameterizedTest
    @FieldSource("dev.laurel.contracts.ContractMessage#ALL")
    void minimalExampleHasOnlyWhatIsRequired(ContractMessage message) {
        var example = read(message, "1-minimal.json");
        var required = SchemaFiles.parsed(message.schema()).get("required");

        assertThat(example.size()).isEqualTo(required.size());
        for (JsonNode name : required) {
            var without = ((ObjectNode) example.deepCopy());
            without.remove(name.stringValue());
            assertThat(SchemaFiles.validator(message.schema()).validate(without))
                    .as("without " + name)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("dev.laurel.contracts.ContractMessage#ALL")
    void unknownFieldsAreIgnored(ContractMessage message) throws IOException {
        var example = read(message, newest(message, "-unknown-fields.json"));
        var known = SchemaFiles.parsed(message.schema()).get("properties").propertyNames();

        var written = encode(decode(message, example));

        assertThat(example.propertyNames())
                .as("the example has a field of the future")
                .anyMatch(name -> !known.contains(name));
        assertThat(known).containsAll(written.propertyNames());
        assertThat(written).isNotEqualTo(example);
    }

    @ParameterizedTest
    @FieldSource("dev.laurel.contracts.ContractMessage#ALL")
    void epochMillisecondsAndRfc3339AreTheSameInstant(ContractMessage message) {
        var example = read(message, "4-epoch-milliseconds.json");

        assertThat(encode(decode(message, example)).toString()).doesNotContainPattern("\\b1[0-9]{12}\\b");
        assertThat(example.toString()).containsPattern(":1[0-9]{12}\\b");
    }

    @Test
    void definitionsInsideContestStatesFitTheStrictSchema() {
        var contests = ContractMessage.ALL.stream()
                .filter(message -> message.name().equals("contest-state"))
                .findFirst()
                .orElseThrow();
        var strict = SchemaFiles.validator(Schemas.CONTEST_DEFINITION);

        assertThat(strict.validate(read(contests, "1-minimal.json").get("definition")))
                .isEmpty();
        assertThat(strict.validate(read(contests, "2-full.json").get("definition")))
                .isEmpty();
        assertThat(strict.validate(read(contests, "3-unknown-fields.json").get("definition")))
                .isNotEmpty();
    }

    @Test
    void everySchemaAndEveryExampleBelongsToAMessage() throws IOException {
        var names = ContractMessage.ALL.stream().map(ContractMessage::name).toList();

        try (Stream<Path> folders = Files.list(EXAMPLES).filter(Files::isDirectory);
                Stream<Path> schemas = Files.list(SchemaFiles.RESOURCES.resolve("schemas"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(schemas.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                            .filter(name -> !name.equals("common") && !name.equals("contest-definition")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    /** What was read and is not written; fields that are younger than the example may be written too. */
    private static List<String> missing(JsonNode read, JsonNode written, String path) {
        var missing = new ArrayList<String>();
        if (read.isObject()) {
            read.propertyNames()
                    .forEach(name -> missing.addAll(missing(read.get(name), written.path(name), path + "/" + name)));
        } else if (read.isArray() && read.size() == written.size()) {
            for (int i = 0; i < read.size(); i++) {
                missing.addAll(missing(read.get(i), written.path(i), path + "/" + i));
            }
        } else if (!read.equals(written)) {
            missing.add(path);
        }
        return missing;
    }

    /** Examples never change: a message that gains a field gains examples with higher numbers. */
    private static String newest(ContractMessage message, String ending) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(message.name()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .max(Comparator.comparingInt(file -> Integer.parseInt(file.substring(0, file.indexOf('-')))))
                    .orElseThrow();
        }
    }

    private static Object decode(ContractMessage message, JsonNode example) {
        return ContractJson.mapper().treeToValue(example, message.readAs());
    }

    private static JsonNode encode(Object message) {
        return ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsBytes(message));
    }

    private static JsonNode read(ContractMessage message, String file) {
        return ContractJson.mapper()
                .readTree(EXAMPLES.resolve(message.name()).resolve(file).toFile());
    }
}
