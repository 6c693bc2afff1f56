package dev.laurel.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLengthTest {

    private static final Pattern BY_REGEX = Pattern.compile(
            "\\p{IsHan}|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]+(?:['’\\-_.][\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}]]+)*");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "你好|2",
                "你好,世界!|4",
                "hello world|2",
                "don't stop|2",
                "state-of-the-art|1",
                "Java 17 新特性|5",
                "用Kafka写|3",
                "Spring Boot 4.1.0|3",
                "𠀀𠀁|2",
                "– … 😀|0",
                "привет мир|2",
                "trailing-|1",
                "第3章|3",
            })
    void countsChineseCharactersAndWordsOfOtherScripts(String text, int expected) {
        assertThat(BodyLength.of(text)).isEqualTo(expected);
    }

    @Test
    void agreesWithTheRuleWrittenAsARegularExpression() {
        String[] alphabet = {
            "中", "文", "𠀀", "a", "B", "7", "é", "'", "’", "-", "_", ".", " ", "\n", ",", "😀", "か", "한", "\u0301"
        };
        var random = new Random(20240223);
        for (int round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }

            long expected = BY_REGEX.matcher(text).results().count();

            assertThat(BodyLength.of(text.toString())).as("«%s»", text).isEqualTo((int) expected);
        }
    }
}
