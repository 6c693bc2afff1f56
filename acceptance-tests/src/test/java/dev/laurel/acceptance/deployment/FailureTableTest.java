package dev.laurel.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what happens when something is down names a test that exists in every row. */
class FailureTableTest {

    private static final String HEADING = "| down | service | what happens | shown by |";
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void namesTestsThatExist() {
        Map<String, String> sources = testSources();

        assertThat(lastCells()).hasSizeGreaterThan(20).allSatisfy(cell -> {
            Matcher named = NAMED.matcher(cell);
            assertThat(named.matches()).as(cell).isTrue();
            assertThat(sources.getOrDefault(named.group(1), ""))
                    .as(cell)
                    .containsPattern("void " + named.group(2) + "\\(");
        });
    }

    private static List<String> lastCells() {
        String text = Yaml.text("docs/operations.md");
        return text.substring(text.indexOf(HEADING) + HEADING.length())
                .strip()
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(row -> row.replaceAll("^.*\\|\\s*([^|]+?)\\s*\\|$", "$1"))
                .toList();
    }

    private static Map<String, String> testSources() {
        try (Stream<Path> modules = Files.list(Yaml.root())) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FailureTableTest::javaFiles)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FailureTableTest::text,
                            String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
