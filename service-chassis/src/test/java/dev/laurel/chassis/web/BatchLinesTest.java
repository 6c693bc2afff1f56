package dev.laurel.chassis.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** How a body becomes numbered lines, and what is refused. */
class BatchLinesTest {

    private static final BatchLines READER = new BatchLines(new BatchLimits(400, 4000, 40, 5));

    @Test
    void numbersTheLinesOfNdjson() {
        var batch = read("{\"a\":1}\n\n  {\"a\":2}\r\n{broken\n");

        assertThat(texts(batch)).containsExactly("1 {\"a\":1}", "3 {\"a\":2}", "4 {broken");
        assertThat(batch.refused()).isEmpty();
    }

    @Test
    void numbersTheElementsOfAnArray() {
        var batch = read(" [ {\"a\":[1,2]} ,\n {\"名\":\"值\"}, 3,\"x\" ]\n");

        assertThat(texts(batch)).containsExactly("1 {\"a\":[1,2]}", "2 {\"名\":\"值\"}", "3 3", "4 \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "\n{\"a\":1}\n\n", "{\n \"a\":\n 1}\n", "\uFEFF{\"a\":1}"})
    void takesOneObjectHoweverItIsSpread(String body) {
        var batch = read(body);

        assertThat(batch.lines()).hasSize(1);
        assertThat(texts(batch).get(0).replaceAll("\\s", "")).isEqualTo("1{\"a\":1}");
    }

    @Test
    void takesABrokenFirstLineForOneLineOnly() {
        assertThat(texts(read("{broken\n{\"a\":2}"))).containsExactly("1 {broken", "2 {\"a\":2}");
    }

    @Test
    void countsTheEmptyLinesBeforeTheFirst() {
        assertThat(texts(read("\n\n{\"a\":1}\n{\"a\":2}"))).containsExactly("3 {\"a\":1}", "4 {\"a\":2}");
    }

    @Test
    void refusesALongLineAndReadsTheOthers() {
        var batch = read("{\"a\":1}\n{\"a\":\"" + "x".repeat(40) + "\"}\n{\"a\":3}");

        assertThat(texts(batch)).containsExactly("1 {\"a\":1}", "3 {\"a\":3}");
        assertThat(batch.refused()).containsExactly(new RejectedLine(2, "", "is 48 bytes long", "at most 40 bytes"));
    }

    @Test
    void takesALineOfExactlyTheLimit() {
        assertThat(read("{\"a\":\"" + "x".repeat(32) + "\"}").lines()).hasSize(1);
        assertThat(read("{\"a\":\"" + "x".repeat(33) + "\"}").refused()).hasSize(1);
    }

    @Test
    void keepsTheElementsBeforeABreakAndNamesTheBreak() {
        var batch = read("[{\"a\":1},{\"a\":2},{\"a\"");

        assertThat(texts(batch)).containsExactly("1 {\"a\":1}", "2 {\"a\":2}");
        assertThat(batch.refused()).hasSize(1);
        assertThat(batch.refused().get(0).line()).isEqualTo(3);
        assertThat(batch.refused().get(0).problem()).contains("broken JSON").contains("not read");
    }

    @Test
    void namesWhatFollowsAnArray() {
        assertThat(read("[1] 2").refused()).hasSize(1);
    }

    @Test
    void takesAnEmptyArrayForNoLines() {
        assertThat(read("[]")).isEqualTo(new BatchLines.Batch(List.of(), List.of()));
    }

    @Test
    void refusesTooManyLines() {
        assertThat(read("1\n2\n3\n4\n5").lines()).hasSize(5);
        assertProblem(() -> read("1\n2\n3\n4\n5\n6"), HttpStatus.CONTENT_TOO_LARGE, "too-many-lines");
        assertProblem(() -> read("[1,2,3,4,5,6]"), HttpStatus.CONTENT_TOO_LARGE, "too-many-lines");
    }

    @Test
    void refusesALongBody() {
        assertProblem(() -> read(" ".repeat(401)), HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }

    @Test
    void refusesAnEmptyBody() {
        assertProblem(() -> read(" \n "), HttpStatus.BAD_REQUEST, "empty-body");
    }

    @Test
    void unpacksGzipWithinItsBound() {
        assertThat(texts(READER.read(gzip("{\"a\":1}\n{\"a\":2}"), "gzip"))).hasSize(2);
        assertProblem(
                () -> READER.read(gzip(" ".repeat(4001)), "gzip"), HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
    }

    @Test
    void refusesBrokenAndUnknownCompression() {
        byte[] whole = gzip("{\"a\":1}");

        assertProblem(() -> READER.read("{}".getBytes(UTF_8), "gzip"), HttpStatus.BAD_REQUEST, "unreadable-body");
        assertProblem(
                () -> READER.read(Arrays.copyOf(whole, whole.length - 9), "gzip"),
                HttpStatus.BAD_REQUEST,
                "unreadable-body");
        assertProblem(() -> READER.read(whole, "br"), HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-encoding");
    }

    @Test
    void survivesNestingWithoutEnd() {
        var reader = new BatchLines(new BatchLimits(200_000, 200_000, 200_000, 5));

        assertThat(reader.read("[".repeat(100_000).getBytes(UTF_8), null).refused())
                .hasSize(1);
        assertThat(reader.read("{\"a\":".repeat(30_000).getBytes(UTF_8), null).lines())
                .hasSize(1);
    }

    @Test
    void handsLinesOverBeforeTheBodyGoesOn() throws IOException {
        for (String body : List.of("{\"a\":1}\n{\"a\":2}\n", "[{\"a\":1},{\"a\":2},")) {
            var seen = new ArrayList<Integer>();
            var stuck = new SequenceInputStream(new ByteArrayInputStream(body.getBytes(UTF_8)), new InputStream() {
                @Override
                public int read() {
                    assertThat(seen).as(body).containsExactly(1, 2);
                    return -1;
                }

                @Override
                public int read(byte[] bytes, int from, int length) {
                    return read();
                }
            });

            READER.forEach(stuck, null, new BatchLines.Sink() {
                @Override
                public void line(BatchLines.Line line) {
                    seen.add(line.number());
                }

                @Override
                public void refused(RejectedLine line) {
                    assertThat(line.problem()).startsWith("broken JSON");
                }
            });
        }
    }

    @Test
    void takesAnObjectAsLongAsALineThatIsSpreadOverLines() {
        assertThat(read("{\n\"a\":\"" + "x".repeat(31) + "\"}").lines()).hasSize(1);
        assertThat(read("{\n\"a\":\"" + "x".repeat(32) + "\"}").lines()).hasSize(2);
    }

    @Test
    void numbersElementsThatAreNoJson() {
        assertThat(texts(read("[{\"a\":\"],\"},}x,{\"b\":[\"\\\"]\"]}]")))
                .containsExactly("1 {\"a\":\"],\"}", "2 }x", "3 {\"b\":[\"\\\"]\"]}");
        assertThat(read("[1,,2]").refused()).hasSize(1);
    }

    @Test
    void answersAcceptedIfAnyLineWasGood() {
        var rejected = List.of(new RejectedLine(1, "at", "is missing", "an instant"));

        assertThat(new BatchReceipt(1, List.of(), rejected).status()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(new BatchReceipt(0, List.of(new LineNote(2, "known")), rejected).status())
                .isEqualTo(HttpStatus.ACCEPTED);
        assertThat(new BatchReceipt(0, List.of(), rejected).status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static BatchLines.Batch read(String body) {
        return READER.read(body.getBytes(UTF_8), null);
    }

    private static List<String> texts(BatchLines.@Nullable Batch batch) {
        assertThat(batch).isNotNull();
        return batch.lines().stream()
                .map(line -> line.number() + " " + new String(line.content(), UTF_8))
                .toList();
    }

    private static void assertProblem(ThrowingCallable call, HttpStatus status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.status()).isEqualTo(status);
            assertThat(problem.code()).isEqualTo(code);
        });
    }

    private static byte[] gzip(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
