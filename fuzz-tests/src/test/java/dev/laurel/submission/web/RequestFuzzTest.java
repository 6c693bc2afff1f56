package dev.laurel.submission.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.submission.domain.JuryRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever operators and jurors send, decisions, sheets and cursors are read or refused as the caller's fault. */
class RequestFuzzTest {

    private static final JuryRules SCALE =
            new JuryRules(BigDecimal.ONE, BigDecimal.valueOf(100), new BigDecimal("0.5"), List.of(), null, Set.of());

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"kind\":\"disqualified\",\"reason\":\"copied\",\"reasonId\":\"plagiarism\"}",
                        "{\"kind\":\"reinstated\",\"reason\":\" \"}",
                        "{\"kind\":[],\"reason\":{}}",
                        "{\"status\":\"submitted\",\"scores\":{\"overall\":80,\"style\":79.5},\"comment\":\"good\"}",
                        "{\"status\":\"draft\",\"scores\":{\"overall\":1e999999999}}",
                        "{\"status\":\"draft\",\"scores\":{\"overall\":1e-999999999}}",
                        "{\"status\":\"draft\",\"scores\":{\"overall\":\"1e2147483648\"}}",
                        "{\"status\":\"draft\",\"scores\":{\"overall\":null,\"\":\"\"}}",
                        "{\"status\":\"draft\",\"scores\":{\"overall\":NaN}}",
                        "{\"places\":10,\"reason\":\"fewer\"}",
                        "{\"places\":99999999999,\"reason\":null}",
                        "{\"picks\":[null,{\"unitId\":null}]}",
                        "null",
                        "[]",
                        "",
                        "YS0x",
                        "%%%",
                        "{\"a\":" + "[".repeat(40))
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrRefuses(byte[] body) {
        readOrRefused(() -> DecisionRequest.read(body));
        readOrRefused(() -> {
            var sheet = Bodies.read(body, ReviewsController.SheetRequest.class, "an example");
            if (sheet.scores() != null) {
                sheet.scores().values().forEach(RequestFuzzTest::compareAndPrint);
            }
        });
        readOrRefused(() -> Bodies.read(body, AwardsController.QuotaRequest.class, "an example"));
        readOrRefused(() -> Bodies.read(body, AwardsController.PicksRequest.class, "an example"));
        readOrRefused(() -> Bodies.read(body, AwardsController.DrawRequest.class, "an example"));
        readOrRefused(() -> Bodies.read(body, AwardsController.ChoiceRequest.class, "an example"));
        readOrRefused(() ->
                assertThat(Paging.of(new String(body, UTF_8), null).after()).isNotNull());
    }

    /** What is done with a score before anything else: nothing of it may take long or much memory. */
    private static void compareAndPrint(@Nullable BigDecimal score) {
        if (score != null) {
            boolean unused = SCALE.allows(score);
            assertThat(score.toPlainString()).hasSizeLessThan(400);
        }
    }

    private static void readOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (ProblemException refused) {
            assertThat(refused.status().is4xxClientError()).isTrue();
        }
    }
}
