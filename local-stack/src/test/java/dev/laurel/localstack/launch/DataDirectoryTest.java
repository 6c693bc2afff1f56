package dev.laurel.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private final Path root;

    DataDirectoryTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void keepsTheReaderKeyForEver() {
        String key;
        try (DataDirectory data = DataDirectory.open(root)) {
            key = data.readerKey();
        }

        try (DataDirectory again = DataDirectory.open(root)) {
            assertThat(again.readerKey()).isEqualTo(key).hasSizeGreaterThanOrEqualTo(32);
        }
    }

    @Test
    void endsAChildThatOutlivedItsLauncher() throws Exception {
        Process child = new ProcessBuilder("sleep", "600").start();
        try (DataDirectory data = DataDirectory.open(root)) {
            data.rememberChildren(List.of(child.toHandle()));
        }

        try (DataDirectory next = DataDirectory.open(root)) {
            next.awaitGhosts(silent());
        }

        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAStrangerAloneThatGotTheNumberOfAChild() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try (DataDirectory data = DataDirectory.open(root)) {
            Files.writeString(root.resolve("children"), stranger.pid() + " 2001-01-01T00:00:00Z\n");
            data.awaitGhosts(silent());

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void isNeverEmptiedByMistakeWhileItIsUsed() {
        try (DataDirectory data = DataDirectory.open(root)) {
            String key = data.readerKey();

            assertThatThrownBy(() -> DataDirectory.emptyUnlessInUse(root)).isInstanceOf(LaunchFailure.class);

            assertThat(data.readerKey()).isEqualTo(key);
        }
    }

    private static Console silent() {
        return new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
