package dev.laurel.acceptance.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both languages say everything, with the same blanks to fill in, and the page asks for nothing they lack. */
class BoardTextsTest {

    private static final JsonNode ZH = texts("zh");
    private static final JsonNode EN = texts("en");
    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    private static final Pattern FAMILY = Pattern.compile("`([a-zA-Z]+\\.)\\$\\{");
    private static final Pattern ASKED_BY_FAMILY = Pattern.compile("\\bt\\(\\s*`([a-zA-Z.]+)\\$\\{");

    @Test
    void hasEveryTextInBothLanguages() {
        assertThat(ZH.propertyNames()).containsExactlyInAnyOrderElementsOf(EN.propertyNames());
    }

    @Test
    void leavesNoTextBlank() {
        assertThat(Stream.of(ZH, EN).flatMap(texts -> texts.propertyStream().flatMap(text -> forms(text.getValue()))))
                .noneMatch(String::isBlank);
    }

    @Test
    void usesTheSameBlanksInBothLanguages() {
        for (String key : ZH.propertyNames()) {
            // A language without plurals needs no number where the other one chooses its form by it.
            assertThat(blanks(EN.path(key))).as(key).isEqualTo(blanks(ZH.path(key)));
        }
    }

    @Test
    void hasOneFormForOneAndOneForManyWhereItDependsOnANumber() {
        assertThat(EN.propertyStream().filter(text -> text.getValue().isObject()))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.getValue().propertyNames()).containsExactlyInAnyOrder("one", "other"));
    }

    @Test
    void hasEveryTextThatThePageAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        Set<String> families = new TreeSet<>();
        for (Path script : BoardFiles.scripts()) {
            String source = Files.readString(script);
            collect(ASKED, source, asked);
            collect(ASKED_BY_FAMILY, source, families);
        }

        assertThat(asked).hasSizeGreaterThan(50).allMatch(ZH::has);
        assertThat(families).isNotEmpty().allMatch(family -> ZH.propertyNames().stream()
                .anyMatch(key -> key.startsWith(family)));
    }

    @Test
    void hasNoTextThatThePageNeverAsksFor() throws IOException {
        StringBuilder sources = new StringBuilder();
        Set<String> families = new TreeSet<>();
        for (Path script : BoardFiles.scripts()) {
            String source = Files.readString(script);
            sources.append(source);
            collect(FAMILY, source, families);
        }

        assertThat(ZH.propertyNames())
                .allMatch(key -> sources.indexOf("'" + key + "'") >= 0
                        || families.stream().anyMatch(key::startsWith));
    }

    private static void collect(Pattern pattern, String source, Set<String> into) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            into.add(found.group(1));
        }
    }

    private static Set<String> blanks(JsonNode text) {
        Set<String> blanks = new TreeSet<>();
        forms(text).forEach(form -> collect(BLANK, form, blanks));
        return blanks;
    }

    private static Stream<String> forms(JsonNode text) {
        return text.isString()
                ? Stream.of(text.asString())
                : text.propertyStream().map(form -> form.getValue().asString());
    }

    private static JsonNode texts(String lang) {
        return JsonMapper.builder().build().readTree(BoardFiles.text("board/i18n/" + lang + ".json"));
    }
}
