package dev.laurel.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsCanBeFollowedTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
    private static final Pattern URL = Pattern.compile("localhost:(\\d+)/api/v1/([a-z-]+)");

    static List<Path> documents() {
        return Documents.all();
    }

    static Stream<Arguments> shellBlocks() {
        return Documents.all().stream().flatMap(document -> Documents.shellBlocks(document).stream()
                .map(block -> Arguments.of(Documents.root().relativize(document), block)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void hasNoDeadLinks(Path document) {
        assertThat(deadLinks(document, Documents.text(document))).isEmpty();
    }

    @Test
    void findsADeadLink(@TempDir Path directory) throws IOException {
        Path other = Files.writeString(directory.resolve("other.md"), "# One heading\n");
        String text = "[good](other.md) [good](other.md#one-heading) [bad](missing.md) [bad](other.md#two)";

        assertThat(deadLinks(other, text)).containsExactly("missing.md", "other.md#two");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shellBlocks")
    void hasCommandsThatParse(Path document, String block) throws Exception {
        assertThat(complaints(block)).as(document.toString()).isEmpty();
    }

    @Test
    void findsACommandThatDoesNotParse() throws Exception {
        assertThat(complaints("curl 'http://localhost\n")).isNotEmpty();
    }

    @Test
    void asksEachServiceForItsOwnRoutes() {
        Set<String> calls = URL.matcher(Documents.walkthrough())
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());

        assertThat(calls)
                .containsExactlyInAnyOrder(
                        "8081 contests",
                        "8081 articles",
                        "8082 interactions",
                        "8082 contests",
                        "8083 contests",
                        "8084 recipients");
    }

    private static List<String> deadLinks(Path document, String text) {
        return LINK.matcher(CODE.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !resolves(document, link))
                .toList();
    }

    private static boolean resolves(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static Set<String> anchors(Path document) {
        return HEADING.matcher(Documents.text(document))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String complaints(String script) throws Exception {
        Process shell =
                new ProcessBuilder("bash", "-n").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return shell.waitFor() == 0 ? said : "bash: " + said;
    }
}
