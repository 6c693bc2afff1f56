package dev.laurel.contest;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Examples of what a schema allows, as one would write them on one line of YAML. */
final class Examples {

    private Examples() {}

    /** One example; empty if the schema gives no hint. Longer ones are shortened. */
    static String of(JsonNode schema) {
        if (schema.path("examples").isArray()) {
            return schema.path("examples").path(0).asString("");
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asString("");
        }
        if (schema.path("default").isArray() && !schema.path("default").isEmpty()) {
            return list(schema.path("default"));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> "[" + orDots(of(DefinitionSchema.items(schema))) + "]";
            default -> "";
        };
    }

    private static String object(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::stringValue)
                .map(name -> name + ": " + orDots(of(DefinitionSchema.field(schema, name))))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(item -> item.asString(""))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String orDots(String example) {
        return example.isEmpty() ? "…" : example;
    }
}
