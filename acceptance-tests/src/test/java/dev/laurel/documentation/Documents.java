package dev.laurel.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's documents and what is in them. */
public final class Documents {

    private static final Pattern SHELL_BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WALKTHROUGH =
            Pattern.compile("<!-- walkthrough:[^>]*-->\\n```bash\\n(.*?)```", Pattern.DOTALL);

    private Documents() {}

    /** The directory that holds the README. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md"))
                ? here
                : here.resolve("..").normalize();
    }

    /** All Markdown files in the root and below {@code docs}. */
    static List<Path> all() {
        try (Stream<Path> top = Files.list(root());
                Stream<Path> below = Files.walk(root().resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> shellBlocks(Path document) {
        return SHELL_BLOCK
                .matcher(text(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The block in the README that leads from an article to a notified winner. */
    public static String walkthrough() {
        return WALKTHROUGH
                .matcher(text(root().resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no block marked as the walkthrough."));
    }
}
