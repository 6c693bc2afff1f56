package dev.laurel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** A number of a few characters must not become a gigabyte of digits when somebody compares or prints it. */
class DecimalsAreBoundedTest {

    private static final TypeReference<Map<String, BigDecimal>> SCORES = new TypeReference<>() {};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483647",
                "\"-1E-2147483647\"",
                "1e101",
                "0.1e-100",
            })
    void refusesExponentsThatNobodyMeans(String number) {
        assertThatThrownBy(() -> read(number))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"many\"",
                "\"1e2147483648\"",
                "\"\"",
                "\"0x1F\"",
                "\"1111111111111111111111111111111111111111111111\"",
                "true",
                "{}",
                "[1]"
            })
    void refusesWhatIsNoNumber(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"80", "79.5", "-0.25", "1e100", "1e-100", "\"12.30\"", "\" 7 \"", "12345678901234567890.12"})
    void readsOthersExactly(String number) {
        String plain = number.replace("\"", "").strip();

        assertThat(read(number)).isEqualTo(new BigDecimal(plain));
    }

    @Test
    void readsNothingAsNothing() {
        assertThat(ContractJson.mapper().readValue("{\"score\":null}", SCORES)).containsEntry("score", null);
    }

    private static BigDecimal read(String number) {
        BigDecimal score = ContractJson.mapper()
                .readValue("{\"score\":" + number + "}", SCORES)
                .get("score");
        assertThat(score).isNotNull();
        return score;
    }
}
