package dev.laurel.acceptance.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The board's files as they lie in the source tree. */
final class BoardFiles {

    private BoardFiles() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        Path beside =
                here.resolve("../ranking-service/src/main/resources/static").normalize();
        return Files.isDirectory(beside) ? beside : here.resolve("ranking-service/src/main/resources/static");
    }

    static String text(String name) {
        try {
            return Files.readString(root().resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<Path> scripts() {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file from a dependency of the tests. */
    static byte[] resource(String name) {
        try (InputStream resource = BoardFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String textResource(String name) {
        return new String(resource(name), StandardCharsets.UTF_8);
    }
}
