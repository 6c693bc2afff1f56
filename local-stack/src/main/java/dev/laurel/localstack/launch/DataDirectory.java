package dev.laurel.localstack.launch;

import dev.laurel.localstack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one Laurel keeps on this machine. One launcher at a time: the lock goes with the process. Remembers the
 * child processes of the last run, which may outlive a killed launcher by seconds.
 */
final class DataDirectory implements AutoCloseable {

    private static final Duration GHOSTS_MAY_TAKE = Duration.ofSeconds(6);

    private final Path root;
    private final FileChannel lockFile;
    private final @Nullable FileLock lock;

    private DataDirectory(Path root, FileChannel lockFile, @Nullable FileLock lock) {
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel file =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new LaunchFailure("Another Laurel is using " + root + ". Stop it, or use --data DIR.");
            }
            return new DataDirectory(root, file, lock);
        } catch (IOException e) {
            throw new LaunchFailure("The data directory " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            // The one who has it is in this process.
            return null;
        }
    }

    /** Removes everything in {@code root}; fails if a launcher is using it. */
    static void emptyUnlessInUse(Path root) {
        if (Files.exists(root)) {
            open(root).close();
            Directories.delete(root);
        }
    }

    Path broker() {
        return root.resolve("kafka");
    }

    /** Whether no broker has kept anything here yet. */
    boolean hasNoBroker() {
        return !Files.exists(broker());
    }

    Path documents() {
        return root.resolve("documents.mv");
    }

    Path issuer() {
        return root.resolve("issuer");
    }

    Path tokens() {
        return root.resolve("tokens");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    /** The key that hides reader ids; made once, because another key would make every reader a stranger. */
    String readerKey() {
        Path file = root.resolve("reader-key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                Secrets.write(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    void rememberChildren(List<ProcessHandle> children) {
        List<String> lines = children.stream()
                .map(child -> child.pid() + " "
                        + child.info().startInstant().map(Instant::toString).orElse("?"))
                .toList();
        try {
            Files.write(children(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + children(), e);
        }
    }

    /** Waits until no child of an earlier run lives; the launcher was killed if one does. Ends those that linger. */
    void awaitGhosts(Console console) {
        List<ProcessHandle> ghosts = ghosts();
        if (ghosts.isEmpty()) {
            return;
        }
        console.step("waiting for the services of the last run to end");
        if (!Patience.isMetWithin(GHOSTS_MAY_TAKE, () -> ghosts.stream().noneMatch(ProcessHandle::isAlive))) {
            ghosts.forEach(ProcessHandle::destroyForcibly);
            Patience.isMetWithin(GHOSTS_MAY_TAKE, () -> ghosts.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    private List<ProcessHandle> ghosts() {
        if (!Files.exists(children())) {
            return List.of();
        }
        try {
            return Files.readAllLines(children()).stream()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .flatMap(parts -> ProcessHandle.of(Long.parseLong(parts[0])).stream()
                            .filter(process -> startedAt(process).equals(Optional.of(parts[1]))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + children(), e);
        }
    }

    /** A process id is used again; together with its time of start it is not. */
    private static Optional<String> startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString);
    }

    private Path children() {
        return root.resolve("children");
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the lock on " + root, e);
        }
    }
}
