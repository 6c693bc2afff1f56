package dev.laurel.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault is reported with its line, its column, its field and something that helps. */
class BrokenDefinitionsTest {

    static Stream<Arguments> breakages() {
        return Stream.of(
                // passage, replacement, place, field, start of the problem, part of the remedy
                arguments("id: spring-2024", "id: Spring 2024", "1:5", "id", "\"Spring 2024\" does not", "autumn-2019"),
                arguments("id: spring-2024", "id: 2024", "1:5", "id", "The value is of the wrong kind", "\"2024\""),
                arguments("id: spring-2024", "id: \"spring\\n\"", "1:5", "id", "\"spring", "For example"),
                arguments("id: spring-2024\n", "", "1:1", "id", "The field \"id\" is missing", "id: autumn-2019"),
                arguments("en: Spring contest", "en: ''", "2:24", "title.en", "The text is empty", "Write some text"),
                arguments(", en: Spring contest", "", "2:1", "title.en", "The field \"en\" is missing", "Add it"),
                arguments(
                        "title: { zh: 春季征文, en: Spring contest }",
                        "title: Spring",
                        "2:8",
                        "title",
                        "The value is of the wrong",
                        "zh, en"),
                arguments(
                        "Asia/Shanghai",
                        "Asia/Shangai",
                        "3:11",
                        "timeZone",
                        "The time zone \"Asia/Shangai\"",
                        "Did you mean Asia/Shanghai"),
                arguments(
                        "timeZone: Asia/Shanghai",
                        "timezone: Asia/Shanghai",
                        "3:1",
                        "timezone",
                        "There is no field",
                        "Did you mean timeZone"),
                arguments(
                        "from: 2024-03-01",
                        "from: 1 March",
                        "5:9",
                        "submissions.from",
                        "\"1 March\" does not",
                        "2024-02-23"),
                arguments(
                        "from: 2024-03-01",
                        "from: 2024-02-30",
                        "5:9",
                        "submissions.from",
                        "2024-02-30 is not a day",
                        "2024-02-29"),
                arguments(
                        "from: 2024-03-01",
                        "from: 0001-01-01",
                        "5:9",
                        "submissions.from",
                        "0001-01-01 is not a day",
                        "1990-01-01"),
                arguments(
                        "through: 2024-03-31",
                        "through: 2024-02-28",
                        "6:12",
                        "submissions.through",
                        "The submission window ends",
                        "2024-03-01"),
                arguments(
                        "through: 2024-04-05",
                        "through: 2024-03-30",
                        "8:12",
                        "metrics.through",
                        "Counting ends before",
                        "2024-03-31"),
                arguments(
                        "  through: 2024-04-05",
                        "  through: 2024-04-05\n  countingGrace: 2h",
                        "9:18",
                        "metrics.countingGrace",
                        "\"2h\" does not",
                        "PT2H"),
                arguments(
                        "  through: 2024-04-05",
                        "  through: 2024-04-05\n  countingGrace: P31D",
                        "9:18",
                        "metrics.countingGrace",
                        "The grace is longer",
                        "P30D"),
                arguments(
                        "  through: 2024-04-05",
                        "  through: 2024-04-05\n  unavailable: [collect]",
                        "9:17",
                        "metrics.unavailable[0]",
                        "\"collect\" is not known",
                        "Did you mean collects"),
                arguments("[spring]", "[]", "10:13", "eligibility.topicIds", "The list is empty", "At least 1"),
                arguments(
                        "[spring]",
                        "[7338596022676881445]",
                        "10:14",
                        "eligibility.topicIds[0]",
                        "The value is of the wrong",
                        "\"7338596022676881445\""),
                arguments(
                        "[spring]",
                        "spring",
                        "10:13",
                        "eligibility.topicIds",
                        "The value is of the wrong",
                        "Write a list"),
                arguments(
                        "[spring]",
                        "[spring, spring]",
                        "10:13",
                        "eligibility.topicIds",
                        "The list names something twice",
                        "Remove"),
                arguments(
                        "minimumBodyLength: 500",
                        "minimumBodyLength: -1",
                        "11:22",
                        "eligibility.minimumBodyLength",
                        "-1 is less than 0",
                        "0 to 100000"),
                arguments(
                        "minimumBodyLength: 500",
                        "minimumBodyLength: many",
                        "11:22",
                        "eligibility.minimumBodyLength",
                        "The value is of the wrong",
                        "whole number"),
                arguments(
                        "  minimumBodyLength: 500",
                        "  minimumLength: 500",
                        "11:3",
                        "eligibility.minimumLength",
                        "There is no field \"minimumLength\"",
                        "minimumBodyLength"),
                arguments(
                        "views*0.01 + likes",
                        "views*0.01 + like",
                        "13:25",
                        "score.formula",
                        "There is nothing named \"like\"",
                        "Did you mean likes"),
                arguments(
                        "views*0.01 + likes",
                        "views*\"2\"",
                        "13:17",
                        "score.formula",
                        "Numbers, texts and yes-or-no",
                        "views*0.01"),
                arguments(
                        "views*0.01 + likes",
                        "views*0.01 +",
                        "13:24",
                        "score.formula",
                        "The formula ends too early",
                        "Use numbers"),
                arguments("views*0.01 + likes", "", "13:11", "score.formula", "The value is empty", "views*0.01"),
                arguments("scale: 2", "scale: 11", "14:10", "score.scale", "11 is more than 10", "0 to 10"),
                arguments(
                        "scale: 2",
                        "scale: 2\n  scale: 3",
                        "15:3",
                        "score.scale",
                        "The field \"scale\" appears twice",
                        "Keep one"),
                arguments(
                        "[moreLikes, earlierPublication, articleId]",
                        "[earlierPublication]",
                        "15:13",
                        "tieBreaks[0]",
                        "Equal scores could",
                        "articleId last"),
                arguments(
                        "[moreLikes, ", "[moreFun, ", "15:13", "tieBreaks[0]", "\"moreFun\" is not known", "moreLikes"),
                arguments(
                        "kind: ladder",
                        "kind: lottery",
                        "19:11",
                        "awards[0].kind",
                        "\"lottery\" is not known",
                        "Allowed: ladder"),
                arguments(
                        "stacking: vacate",
                        "stacking: vacat",
                        "21:15",
                        "awards[0].stacking",
                        "\"vacat\" is not known",
                        "Did you mean vacate"),
                arguments(
                        "{ from: 2, through: 5",
                        "{ from: 1, through: 5",
                        "24:17",
                        "awards[0].tiers[1].from",
                        "Place 1 belongs",
                        "Start with 2"),
                arguments(
                        "{ from: 2, through: 5",
                        "{ from: 4, through: 5",
                        "24:17",
                        "awards[0].tiers[1].from",
                        "Places 2 to 3",
                        "Start with 2"),
                arguments(
                        "{ from: 2, through: 5",
                        "{ from: 2, through: 1",
                        "24:29",
                        "awards[0].tiers[1].through",
                        "The tier ends before",
                        "2 or more"),
                arguments(
                        "{ from: 1, through: 1",
                        "{ from: 0, through: 1",
                        "23:17",
                        "awards[0].tiers[0].from",
                        "0 is less than 1",
                        "1 to 10000"));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void namesPlaceFieldAndRemedy(
            String passage, String replacement, String place, String field, String problem, String remedy) {
        var faults = Definitions.faults(Definitions.with(passage, replacement));

        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.problem().en()).startsWith(problem);
            assertThat(fault.remedy().en()).contains(remedy);
        });
        assertThat(faults).allSatisfy(BrokenDefinitionsTest::speaksBothLanguages);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("", "1:1", "The document is empty"),
                arguments("# nothing here\n", "1:1", "The document is empty"),
                arguments("id: a\n---\nid: b\n", "2:1", "The file holds more than one"),
                arguments("id: &x a\ntitle: *x\n", "1:5", "Anchors and aliases"),
                arguments("id: !!binary aGk=\n", "1:5", "YAML tags"),
                arguments("id: [a\ntitle: b\n", "2:6", "This is not valid YAML"),
                arguments("id: a\n\ttitle: b\n", "2:1", "This is not valid YAML"),
                arguments("id: a\u0007\n", "1:6", "The control character U+0007"),
                arguments("[".repeat(50), "1:33", "Nested deeper than 32"),
                arguments("{\"id\": ".repeat(40), "1:225", "Nested deeper than 32"),
                arguments("? [a]\n: b\n", "1:3", "The name of a field must be text"),
                arguments("just text", "1:1", "The value is of the wrong kind"),
                arguments("- a\n- b\n", "1:1", "The value is of the wrong kind"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void refusesWhatIsNoDefinition(String document, String place, String problem) {
        var faults = Definitions.faults(document);

        assertThat(faults).as(faults.toString()).anySatisfy(fault -> {
            assertThat(fault.line() + ":" + fault.column()).isEqualTo(place);
            assertThat(fault.problem().en()).startsWith(problem);
        });
        assertThat(faults).allSatisfy(BrokenDefinitionsTest::speaksBothLanguages);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var result = DefinitionReader.read(new byte[] {'i', 'd', ':', '\n', 'x', (byte) 0xC3, (byte) 0x28});

        assertThat(((ReadResult.Faulty) result).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.problem().en()).isEqualTo("The document is not UTF-8.");
            assertThat(fault.line() + ":" + fault.column()).isEqualTo("2:2");
        });
    }

    @Test
    void refusesAnOversizedDocument() {
        var faults = Definitions.faults(Definitions.SOUND + "# " + "x".repeat(256 * 1024));

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().en()).startsWith("The document is too large"));
    }

    @Test
    void reportsEverythingAtOnceInOrder() {
        var broken = Definitions.SOUND
                .replace("Asia/Shanghai", "Mars/Base")
                .replace("through: 2024-04-05", "through: 2024-03-01\n  grace: PT2H")
                .replace("formula: views*0.01 + likes", "formula: views*0.01 + shares")
                .replace("from: 2, through: 5", "from: 4, through: 3")
                .replace("    kind: ladder\n", "");

        var faults = Definitions.faults(broken);

        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.field())
                .containsExactly(
                        "3 timeZone",
                        "8 metrics.through",
                        "9 metrics.grace",
                        "14 score.formula",
                        "18 awards[0].kind",
                        "24 awards[0].tiers[1].from",
                        "24 awards[0].tiers[1].through");
    }

    @Test
    void keepsTheListOfFaultsBounded() {
        var fields = new StringBuilder(Definitions.SOUND);
        for (int i = 0; i < 2000; i++) {
            fields.append("extra").append(i).append(": 1\n");
        }

        assertThat(Definitions.faults(fields.toString())).hasSize(100);
    }

    @Test
    void shortensWhatItRepeats() {
        var faults = Definitions.faults(Definitions.SOUND + "x".repeat(1000) + ": 1\n");

        assertThat(faults).isNotEmpty();
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.field().length()).isLessThan(300);
            assertThat(fault.problem().en().length()).isLessThan(300);
        });
    }

    private static void speaksBothLanguages(Fault fault) {
        List.of(fault.problem(), fault.remedy()).forEach(text -> {
            assertThat(text.zh()).matches("(?s).*\\p{IsHan}.*[。？]");
            assertThat(text.en()).matches("(?s)[A-Z\"0-9-].*[.?]").doesNotContain("null", "。");
        });
    }
}
