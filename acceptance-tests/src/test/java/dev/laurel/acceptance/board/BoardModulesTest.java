package dev.laurel.acceptance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The board's pure modules (formats, exact decimals, tier lines), tested in their own language where Node is present. */
class BoardModulesTest {

    @Test
    void passesItsOwnTests() throws IOException, InterruptedException {
        assumeTrue(
                hasNode(),
                "Node is not installed: the page's pure modules are tested by their use in the browser only.");
        Path tests = BoardFiles.root()
                .resolve("../../../../../acceptance-tests/src/test/js")
                .normalize();

        Process node = new ProcessBuilder(
                        "node", "--test", tests.resolve("board.test.mjs").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(output).isZero();
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }
}
