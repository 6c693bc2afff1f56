package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Golden examples are append-only: old ones must stay readable for ever. {@code SHA256SUMS} names each with its digest;
 * lines are added to it and never changed ({@code sha256sum <folder>/<file> >> SHA256SUMS}).
 */
class GoldenExamplesTest {

    private static final Path EXAMPLES = SchemaFiles.RESOURCES.resolve("examples");

    @Test
    void areNeverChangedAndNeverRemoved() throws IOException {
        for (String line : listed()) {
            String[] digestAndFile = line.split(" {2}", 2);
            assertThat(sha256(Files.readAllBytes(EXAMPLES.resolve(digestAndFile[1]))))
                    .as(digestAndFile[1])
                    .isEqualTo(digestAndFile[0]);
        }
    }

    @Test
    void areAllListed() throws IOException {
        var listed = listed().stream().map(line -> line.split(" {2}", 2)[1]).toList();

        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> EXAMPLES.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(EXAMPLES.resolve("SHA256SUMS"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
