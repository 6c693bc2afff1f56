package dev.laurel.contest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.laurel.contracts.ContractJson;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the document, it is read or its faults are named with their places; what was read can be written and read. */
class DefinitionFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.contests(),
                Stream.of(
                                "",
                                "{",
                                "[[[[",
                                "a: &a [*a]",
                                "a: !!java.net.URL [b]",
                                "? [a]: b",
                                "id: x\nid: y",
                                "a: 1e2147483648",
                                "a: 1e-999999999",
                                "a: 0x1F",
                                "--- a\n--- b",
                                "\u0000",
                                "\uFEFFid: x",
                                "a: 'b",
                                "- ".repeat(40) + "x",
                                "{\"id\":".repeat(40))
                        .map(text -> text.getBytes(UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void readsOrNamesFaults(byte[] document) {
        ReadResult result = DefinitionReader.read(document);

        if (result instanceof ReadResult.Faulty faulty) {
            assertThat(faulty.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.line()).isPositive();
                assertThat(fault.column()).isPositive();
            });
        } else if (result instanceof ReadResult.Valid valid) {
            byte[] written = ContractJson.mapper().writeValueAsBytes(valid.definition());
            ReadResult again = DefinitionReader.read(written);
            assertThat(again).isInstanceOf(ReadResult.Valid.class);
            assertThat(ContractJson.mapper().writeValueAsBytes(((ReadResult.Valid) again).definition()))
                    .isEqualTo(written);
        }
    }
}
