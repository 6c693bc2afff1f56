package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every broken definition in {@code broken} gives the faults in the file next to it, and every odd one in {@code odd} the
 * warnings: place, field, problem, remedy. A case shows the parts it is about; the others come from {@code base.yaml}.
 */
class FaultsOfShapesTest {

    private static final Path CASES = Path.of("src", "test", "resources", "dev", "laurel", "contest");

    static List<Path> broken() throws IOException {
        return cases("broken");
    }

    static List<Path> odd() throws IOException {
        return cases("odd");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenDefinitionsNamePlaceFieldAndRemedy(Path document) throws IOException {
        var read = Definitions.read(completed(document));

        assertThat(read).isInstanceOf(ReadResult.Faulty.class);
        assertThat(shown(((ReadResult.Faulty) read).faults())).isEqualTo(expected(document));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void oddDefinitionsAreTakenWithWarnings(Path document) throws IOException {
        var read = Definitions.read(completed(document));

        assertThat(read).as(read.toString()).isInstanceOf(ReadResult.Valid.class);
        assertThat(shown(((ReadResult.Valid) read).warnings())).isEqualTo(expected(document));
    }

    @Test
    void theBaseIsNeitherBrokenNorOdd() throws IOException {
        var read = Definitions.read(Files.readString(CASES.resolve("base.yaml"), StandardCharsets.UTF_8));

        assertThat(read).isInstanceOfSatisfying(ReadResult.Valid.class, valid -> assertThat(valid.warnings())
                .isEmpty());
    }

    @Test
    void thereAreTwentyBrokenOnes() throws IOException {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String shown(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.line() + ":" + fault.column() + " " + fault.field() + ": "
                        + fault.problem().en() + " → " + fault.remedy().en() + "\n    "
                        + fault.problem().zh() + " → " + fault.remedy().zh() + "\n")
                .collect(Collectors.joining());
    }

    private static String completed(Path document) throws IOException {
        String own = Files.readString(document, StandardCharsets.UTF_8);
        var shown = Stream.of(fields(own)).map(FaultsOfShapesTest::name).toList();
        return own
                + Stream.of(fields(Files.readString(CASES.resolve("base.yaml"), StandardCharsets.UTF_8)))
                        .filter(field -> !shown.contains(name(field)))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The text of each top-level field, with what is indented under it. */
    private static String[] fields(String yaml) {
        return yaml.strip().split("\\R(?=[a-zA-Z])");
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    private static String expected(Path document) throws IOException {
        String file = document.getFileName().toString().replace(".yaml", ".txt");
        return Files.readString(document.resolveSibling(file), StandardCharsets.UTF_8);
    }

    private static List<Path> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
