package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What docs/contest-language.md shows is true. An example that is a part only stands for that part of the first one. */
class LanguageGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "contest-language.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(.*?)\\R(.*?)^```");

    static List<String> examples() throws IOException {
        return blocks("yaml");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsDefinitionsThatAreValid(String example) throws IOException {
        assertThat(Definitions.read(completed(example)))
                .as(example)
                .isInstanceOfSatisfying(ReadResult.Valid.class, valid -> assertThat(valid.warnings())
                        .allSatisfy(warning -> assertThat(warning.field()).isIn("score.formula", "tieBreaks[0]")));
    }

    @Test
    void showsTheFaultsOfTheBrokenExample() throws IOException {
        var shown = Definitions.faults(blocks("yaml broken").get(0)).stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.field() + ": "
                        + fault.problem().en() + " " + fault.remedy().en())
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(blocks("text")).containsExactly(shown);
    }

    @Test
    void showsFormulasThatCompile() throws IOException {
        var table = Pattern.compile(
                        "(?m)^\\| `([^`]+)` \\| (every interaction|the popularity|halves|views against|a point per|a root of|likes twice)")
                .matcher(guide());
        int found = 0;
        while (table.find()) {
            found++;
            assertThat(Definitions.read(completed("score: { formula: \"" + table.group(1) + "\" }")))
                    .isInstanceOf(ReadResult.Valid.class);
        }
        assertThat(found).isEqualTo(7);
    }

    @Test
    void namesEveryFieldAndEveryChoice() throws IOException {
        var names = new TreeSet<String>();
        collect(ContractJson.mapper().readTree(Schemas.text(Schemas.CONTEST_DEFINITION)), names);
        String guide = guide();

        assertThat(names).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(guide)
                .containsPattern("\\b" + name + "\\b"));
    }

    private static void collect(JsonNode schema, Set<String> names) {
        if (schema.path("properties").isObject()) {
            names.addAll(schema.get("properties").propertyNames());
        }
        schema.path("enum").forEach(value -> names.add(value.stringValue()));
        schema.forEach(child -> collect(child, names));
    }

    /** The example, with every top-level field it does not show taken from the first example. */
    private static String completed(String example) throws IOException {
        var shown = topLevelFields(example);
        return example
                + fields(examples().get(0)).stream()
                        .filter(field -> !shown.contains(name(field)))
                        .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static List<String> topLevelFields(String yaml) {
        return fields(yaml).stream().map(LanguageGuideTest::name).toList();
    }

    /** The text of each top-level field, with what is indented under it. */
    private static List<String> fields(String yaml) {
        return List.of(yaml.split("\\R(?=[a-zA-Z])"));
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    private static List<String> blocks(String kind) throws IOException {
        var blocks = new ArrayList<String>();
        var matcher = BLOCK.matcher(guide());
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                blocks.add(matcher.group(2));
            }
        }
        assertThat(blocks).as("blocks of kind " + kind).isNotEmpty();
        return blocks;
    }

    private static String guide() throws IOException {
        return Files.readString(GUIDE, StandardCharsets.UTF_8);
    }
}
