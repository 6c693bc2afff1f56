package dev.laurel.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every environment variable that a service or compose reads has one row in docs/operations.md, and no other has. */
class ConfigurationTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]+)` \\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern WHEN_GIVEN = Pattern.compile("given\\(\"([A-Z_]+)\"");
    private static final Pattern RECORD = Pattern.compile("(?s)public record (\\w+)\\((.*?)\\) \\{");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^)]*\\))?");
    private static final String CHASSIS = "service-chassis/src/main/java/dev/laurel/chassis/";

    @Test
    void hasOneRowForEachVariableThatServicesAndComposeRead() {
        List<String> rows = all(ROW, Yaml.text("docs/operations.md"));

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows)).isEqualTo(read());
    }

    private static Set<String> read() {
        Set<String> names = new TreeSet<>();
        settings().forEach(file -> names.addAll(all(PLACEHOLDER, Yaml.text(file))));
        names.addAll(all(WHEN_GIVEN, Yaml.text(CHASSIS + "ChassisDefaults.java")));
        names.addAll(chassisProperties());
        return names;
    }

    private static Stream<String> settings() {
        try (Stream<Path> modules = Files.list(Yaml.root())) {
            List<String> files = modules.map(module -> module.resolve("src/main/resources/application.yaml"))
                    .filter(Files::exists)
                    .map(file -> Yaml.root().relativize(file).toString())
                    .toList();
            return Stream.concat(
                    files.stream(),
                    Stream.of(
                            "service-chassis/src/main/resources/dev/laurel/chassis/defaults.yaml",
                            "docker-compose.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code laurel.web.maxBodySize} is LAUREL_WEB_MAXBODYSIZE; the service's name is not for operators to set. */
    private static Set<String> chassisProperties() {
        Set<String> names = new TreeSet<>();
        RECORD.matcher(Yaml.text(CHASSIS + "ChassisProperties.java"))
                .results()
                .filter(record -> !record.group(1).equals("ChassisProperties"))
                .forEach(record -> {
                    for (String parameter :
                            ANNOTATION.matcher(record.group(2)).replaceAll("").split(",", -1)) {
                        String name = parameter.strip().replaceAll(".*\\s", "");
                        names.add(("LAUREL_" + record.group(1) + "_" + name).toUpperCase(Locale.ROOT));
                    }
                });
        return names;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
