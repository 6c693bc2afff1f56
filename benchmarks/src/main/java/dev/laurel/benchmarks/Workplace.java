package dev.laurel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for the files of one run, gone with it, also when the run is interrupted. Logs of a failure go too. */
public final class Workplace implements AutoCloseable {

    /** Where results go unless somebody wants them elsewhere. */
    public static final String RESULTS = "${sys:laurel.home:-.}/benchmarks/target/results";

    private final Path directory;

    private Workplace(Path directory) {
        this.directory = directory;
    }

    /** A new one among the system's temporary files. */
    public static Workplace create() throws IOException {
        var place = new Workplace(Files.createTempDirectory("laurel-bench-"));
        Runtime.getRuntime().addShutdownHook(new Thread(place::close, "bench-cleanup"));
        return place;
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            System.err.println("Another one removed " + e.getFile());
        } catch (IOException | java.io.UncheckedIOException e) {
            System.err.println("Left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }
}
