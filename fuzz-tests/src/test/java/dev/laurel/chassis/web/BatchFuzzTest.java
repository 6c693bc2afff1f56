package dev.laurel.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the body of a batch, packed or not, it is cut into lines within the bounds or refused as a whole. */
class BatchFuzzTest {

    private static final BatchLimits LIMITS = new BatchLimits(4000, 8000, 500, 50);

    static Stream<byte[]> seeds() {
        Stream<byte[]> plain = Stream.of(
                        "{\"a\":1}\n{\"a\":2}\r\n\n {\"a\":3}",
                        "[{\"a\":1},2,\"x\",[3],null]",
                        "[{\"a\":1},{\"a\":",
                        "[1,2] 3",
                        "[1,,2]",
                        "{\"a\":\n1}",
                        "{\"a\":1}{\"b\":2}",
                        "\uFEFF{}",
                        "\uFEFF",
                        "  \n\t ",
                        "",
                        "[",
                        "]",
                        "[" + "[".repeat(100),
                        "[" + "1,".repeat(60) + "1]",
                        "x".repeat(600) + "\n{}",
                        "\u0000\n\u0000",
                        "[\"" + "y".repeat(700) + "\"]")
                .map(text -> text.getBytes(UTF_8));
        return Stream.concat(
                plain, Stream.of(packed(new byte[3000]), packed(new byte[100_000]), new byte[] {31, -117}));
    }

    @MethodSource("seeds")
    @FuzzTest
    void cutsOrRefuses(byte[] body) {
        for (String encoding : new String[] {"identity", "gzip"}) {
            try {
                check(new BatchLines(LIMITS).read(body, encoding));
            } catch (ProblemException refused) {
                assertThat(refused.status().is4xxClientError()).isTrue();
                assertThat(refused.detail()).isNotBlank();
            }
        }
    }

    private static void check(BatchLines.Batch batch) {
        assertThat(batch.lines().size() + batch.refused().size()).isBetween(1, LIMITS.lines() + 1);
        int last = 0;
        for (BatchLines.Line line : batch.lines()) {
            assertThat(line.number()).isGreaterThan(last);
            assertThat(line.content()).hasSizeBetween(1, LIMITS.lineBytes());
            last = line.number();
        }
        for (RejectedLine refused : batch.refused()) {
            assertThat(refused.line()).isPositive();
            assertThat(refused.problem()).isNotBlank();
            assertThat(refused.expected()).isNotBlank();
        }
    }

    private static byte[] packed(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
