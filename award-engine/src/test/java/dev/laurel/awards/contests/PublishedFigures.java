package dev.laurel.awards.contests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What organisers have published; the files' README says where each comes from. */
final class PublishedFigures {

    private PublishedFigures() {}

    /** Rows of a file without quotes, by the names of its first line. */
    static List<TextTable.Row> csv(String name) {
        return TextTable.of(text(name).replace(",", " | ")).rows();
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    private static String text(String name) {
        try (var stream = PublishedFigures.class.getResourceAsStream("/juejin/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no file juejin/" + name + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
