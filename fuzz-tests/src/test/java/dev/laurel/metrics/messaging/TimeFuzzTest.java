package dev.laurel.metrics.messaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick way of reading times says what Java's own says, of every text. */
class TimeFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "2024-02-23T09:00:00Z",
                        "2024-02-29T23:59:59.123456789Z",
                        "2024-02-30T09:00:00Z",
                        "1969-12-31T23:59:59.999Z",
                        "2024-12-31T24:00:00Z",
                        "2024-06-30T23:59:60Z",
                        "2024-02-23T09:00:00+08:00",
                        "2024-02-23T09:00Z",
                        "2024-02-23T09:00:00.Z",
                        "2024-02-23t09:00:00z",
                        "+292278995-01-01T00:00:00Z",
                        "-999999999-01-01T00:00:00Z",
                        "2024-13-01T00:00:00Z",
                        "2024-02-28T09:00:00.1234567890Z",
                        "")
                .map(text -> text.getBytes(ISO_8859_1));
    }

    @MethodSource("seeds")
    @FuzzTest
    void agreesWithJava(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        // Surrounded by other characters, as in the buffer of a parser.
        char[] buffer = ("1" + text + "9").toCharArray();

        assertThat(Rfc3339.parse(buffer, 1, text.length())).isEqualTo(byJava(text));
    }

    private static long byJava(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return Rfc3339.UNREADABLE;
        }
    }
}
