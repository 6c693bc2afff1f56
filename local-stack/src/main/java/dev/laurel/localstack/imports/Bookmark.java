package dev.laurel.localstack.imports;

import dev.laurel.localstack.launch.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a file has been imported; lies beside it as {@code FILE.progress}.
 *
 * @param line         last line that was answered for
 * @param accepted     facts that are safe
 * @param refused      facts that were refused
 * @param refusedBytes length of the file of refused lines at that point
 */
record Bookmark(long line, long accepted, long refused, long refusedBytes) {

    static final Bookmark START = new Bookmark(0, 0, 0, 0);

    private static final JsonMapper JSON = JsonMapper.shared();

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".progress");
    }

    /** The bookmark of a file; the start if there is none. */
    static Bookmark of(Path file) throws IOException {
        Path path = beside(file);
        if (!Files.exists(path)) {
            return START;
        }
        try {
            return JSON.readValue(Files.readAllBytes(path), Bookmark.class);
        } catch (JacksonException e) {
            throw new LaunchFailure(path + " cannot be read; --from-start imports all of the file again", e);
        }
    }

    /** Puts it beside the file, whole or not at all. */
    void save(Path file) throws IOException {
        Path written = file.resolveSibling(file.getFileName() + ".progress.new");
        Files.write(written, JSON.writeValueAsBytes(this));
        Files.move(written, beside(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
