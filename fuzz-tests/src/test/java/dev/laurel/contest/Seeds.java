package dev.laurel.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where fuzzing begins: the contests that ship with Laurel. */
final class Seeds {

    private Seeds() {}

    /** The definitions in {@code contests/}. */
    static Stream<byte[]> contests() {
        Path directory = Path.of(System.getProperty("laurel.root", ".."), "contests");
        try (Stream<Path> files = Files.list(directory)) {
            List<byte[]> contents = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Seeds::content)
                    .toList();
            return contents.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
