package dev.laurel.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.submission.domain.Reading;
import dev.laurel.submission.domain.RequiredText;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReadingTest {

    private static final String FILLER = "字".repeat(200);

    @ParameterizedTest
    @CsvSource({"OPENING, true, false", "ENDING, false, true", "ANYWHERE, true, true"})
    void looksWhereTheTextIsWanted(RequiredText.Where where, boolean atStart, boolean atEnd) {
        var wanted = new RequiredText("作者：甲", false, where, null);

        assertThat(read("# 作者：甲\n\n" + FILLER).find(wanted)).isEqualTo(atStart ? "作者：甲" : null);
        assertThat(read(FILLER + "\n\n作者：甲").find(wanted)).isEqualTo(atEnd ? "作者：甲" : null);
    }

    @Test
    void findsPatternsAndShowsWhatTheyMatched() {
        var wanted = new RequiredText("botId: [0-9]+", true, RequiredText.Where.ENDING, null);

        assertThat(read(FILLER + " **botId: 42**").find(wanted)).isEqualTo("botId: 42");
        assertThat(read("botId: 42 " + FILLER).find(wanted)).isNull();
        assertThat(read(FILLER + " `botId: 42`").find(wanted))
                .as("code is no text")
                .isNull();
    }

    @Test
    void takesLinearTimeForPatternsThatOthersTakeForeverFor() {
        var wanted = new RequiredText("(a+)+b", true, RequiredText.Where.ANYWHERE, null);
        var reading = read("a".repeat(100_000));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(reading.find(wanted)).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "原文 [link](https://example.org/o) | true",
                "原文 <https://example.org/o/> | true",
                "原文 https://example.org/o 如下 | true",
                "原文 [link](https://example.org/other) | false"
            })
    void findsTheSourceInTheOpening(String opening, boolean found) {
        assertThat(read(opening + FILLER).opensWithAddress("https://example.org/o"))
                .isEqualTo(found);
        assertThat(read(FILLER + FILLER + opening).opensWithAddress("https://example.org/o"))
                .isFalse();
    }

    @Test
    void countsCodeOfEveryKind() {
        var reading = read("正文 `ab` \n\n```java\nint x;\n```\n\n    cd ef\n");

        assertThat(reading.codeCharacters()).isEqualTo(2 + 5 + 4);
        assertThat(reading.characters()).isEqualTo(2 + 11);
    }

    private static Reading read(String markdown) {
        return new CommonMarkBodyText().read(markdown);
    }
}
