package dev.laurel.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrawCommandTest {

    /** Computed apart from this code; see DrawProtocolTest of award-engine. */
    private static final String DRAW = """
            {"contest": "spring", "award": "lots", "round": "", "places": 2,
             "commitment": "be45cb2605bf36bebde684841a28f0fd43c69850a3dce5fedba69928ee3a8991",
             "eligible": ["alice", "bob", "carol", "dave", "erin", "王小明"],
             "eligibleDigest": "53dbf6a412cbf38cc47a7f587c231b641091ffa8ab82a6d23150a789240f6714",
             "beacon": "beacon-2024-04-01", "secret": "000102030405060708090a0b0c0d0e0f",
             "passedOver": [], "winners": ["王小明", "carol"]}
            """;

    @TempDir
    private Path directory = Path.of("");

    private int verify(String draw) throws IOException {
        Path file = Files.writeString(directory.resolve("draw.json"), draw);
        return new CommandLine(new DrawCommand()).execute("verify", file.toString());
    }

    @Test
    void endsWellForADrawThatHolds() throws IOException {
        assertThat(verify(DRAW)).isZero();
    }

    @Test
    void endsWithOneForADrawThatDoesNotHold() throws IOException {
        assertThat(verify(DRAW.replace("[\"王小明\", \"carol\"]", "[\"王小明\", \"bob\"]")))
                .isEqualTo(1);
        assertThat(verify(DRAW.replace("\"bob\", ", ""))).isEqualTo(1);
        assertThat(verify("{}")).isEqualTo(1);
    }
}
