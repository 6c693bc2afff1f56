package dev.laurel.localstack.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a file to import holds, its lines come numbered, or the import ends with the place at which it cannot go on. */
class FactLinesFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "kind,articleId,readerId,at\nliked,a,r,1708678800000\nliked,b,\"r,2\",2024-02-23T09:00:00Z",
                        "kind,kind\nliked,loved",
                        "kind\n\"open",
                        "kind\na,b,c,d",
                        ",,,\n,,,",
                        "total,seq\n999999999999999999999,-0",
                        "\uFEFFkind\nliked",
                        "\n\n\n",
                        "",
                        "{\"kind\":\"liked\"}\n\n  {\"kind\":\"liked\"}\r\n",
                        "\u0000\n\"\"\"\n")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void numbersLinesOrSaysWhereItEnds(byte[] content) throws IOException {
        for (String name : new String[] {"facts.csv", "facts.ndjson", "facts.csv.gz"}) {
            Path directory = Files.createTempDirectory("laurel-fuzz");
            Path file = Files.write(directory.resolve(name), content);
            try (FactLines lines = FactLines.of(file)) {
                read(lines, name.endsWith(".csv"));
            } catch (IOException where) {
                assertThat(name).isNotEqualTo("facts.ndjson");
            } finally {
                Files.delete(file);
                Files.delete(directory);
            }
        }
    }

    private static void read(FactLines lines, boolean isCsv) throws IOException {
        long last = 0;
        for (FactLines.Line line = lines.next(); line != null; line = lines.next()) {
            assertThat(line.number()).isGreaterThan(last);
            assertThat(line.json()).isNotBlank();
            if (isCsv) {
                assertThat(JsonMapper.shared().readTree(line.json()).isObject()).isTrue();
            }
            last = line.number();
        }
        assertThat(lines.percent()).isBetween(0, 100);
    }
}
