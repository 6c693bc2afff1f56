package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes as the id of a dead letter or as a cursor of their list, it names something or is none. */
class LetterFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "laurel.interactions.v1-3-17",
                        "a-999999999-999999999999999999",
                        "a-b-1-2",
                        "--1-2",
                        "a-1--2",
                        "bGF1cmVsLmludGVyYWN0aW9ucy52MS5tZXRyaWNzLXNlcnZpY2UuZGx0OjM6MTc",
                        Base64.getUrlEncoder().encodeToString("t:0:1,t:0:2,u:1:3".getBytes(UTF_8)),
                        Base64.getUrlEncoder().encodeToString("t:999999999:999999999999999999".getBytes(UTF_8)),
                        "====",
                        "")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void namesSomethingOrNothing(byte[] bytes) {
        String text = new String(bytes, UTF_8);

        LetterId id = LetterId.parse(text);
        if (id != null) {
            assertThat(LetterId.parse(id.toString())).isEqualTo(id);
        }
        for (String cursor : new String[] {text, Base64.getUrlEncoder().encodeToString(bytes)}) {
            PageCursor read = PageCursor.parse(cursor);
            if (read != null) {
                assertThat(PageCursor.parse(read.text())).isEqualTo(read);
            }
        }
    }
}
