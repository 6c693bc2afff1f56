package dev.laurel.ranking.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.chassis.web.ProblemException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an operator asks to try out in a preview, it is read or refused as the caller's fault. */
class ChangeFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"quotas\":[{\"award\":\"best\",\"part\":\"first\",\"places\":2}]}",
                        "{\"decisions\":[{\"articleId\":\"a\",\"takesPart\":false,\"reason\":\"copied\",\"consequence\":\"entry\"}]}",
                        "{\"sheets\":[{\"unit\":\"entry\",\"unitId\":\"a\",\"jurorId\":\"j\",\"scores\":{\"overall\":80}}]}",
                        "{\"sheets\":[{\"unitId\":\"a\",\"jurorId\":\"j\",\"scores\":{\"overall\":null}}]}",
                        "{\"sheets\":[{\"unitId\":\"a\",\"jurorId\":\"j\",\"scores\":{\"overall\":1e-999999999}}]}",
                        "{\"decisions\":[null],\"quotas\":[null],\"sheets\":[null]}",
                        "{\"quotas\":[null]}",
                        "{\"sheets\":[null]}",
                        "{\"quotas\":[{\"award\":\"best\",\"places\":-5}]}",
                        "{\"definition\":\"id: [\"}",
                        "{\"definition\":\"id: other\"}",
                        "null",
                        "{}",
                        "")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefuses(byte[] body) {
        try {
            var change = new JsonChanges().read("contest", body);

            change.sheets().forEach(sheet -> assertThat(sheet.scores().values()).doesNotContainNull());
        } catch (ProblemException refused) {
            assertThat(refused.status().is4xxClientError()).isTrue();
            assertThat(refused.faults()).isNotEmpty();
        }
    }
}
