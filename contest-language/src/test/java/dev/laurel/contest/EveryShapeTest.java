package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Schemas;
import dev.laurel.contracts.contests.ContestDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One definition that uses all the language has can be read; so can its first version, a golden example. */
class EveryShapeTest {

    private static final Path GOLDEN = Path.of(
            "..",
            "contracts",
            "src/main/resources/dev/laurel/contracts/examples/contest-state/5-every-shape-full.json");

    @Test
    void isRead() {
        assertThat(everyShape().awards()).hasSize(16);
        assertThat(everyShape().measures()).hasSize(11);
    }

    @Test
    void isReadAsItWasFirstWrittenDown() throws IOException {
        JsonNode golden = ContractJson.mapper().readTree(Files.readString(GOLDEN));

        var read = Definitions.read(golden.get("definition").toString());

        assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Valid.class);
    }

    @Test
    void usesEveryFieldAndEveryKind() {
        var schema = ContractJson.mapper().readTree(Schemas.text(Schemas.CONTEST_DEFINITION));
        var unused = new UnusedParts(schema);

        unused.use(ContractJson.mapper().readTree(ContractJson.mapper().writeValueAsBytes(everyShape())));

        assertThat(unused.left())
                .filteredOn(part -> !part.contains(": ") || part.matches("(kind|unit|units|of|normalise|stacking): .*"))
                .isEmpty();
    }

    static ContestDefinition everyShape() {
        try (var document = EveryShapeTest.class.getResourceAsStream("every-shape.yaml")) {
            var read = DefinitionReader.read(Objects.requireNonNull(document).readAllBytes());
            assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Valid.class);
            return ((ReadResult.Valid) read).definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
