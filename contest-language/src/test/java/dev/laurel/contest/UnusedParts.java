package dev.laurel.contest;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The fields and choices of a schema that no document has used. */
final class UnusedParts {

    private final JsonNode root;
    private final Set<String> unused = new TreeSet<>();

    UnusedParts(JsonNode schema) {
        this.root = schema;
        collect(schema, "", "");
    }

    Set<String> left() {
        return unused;
    }

    /** Takes away what {@code document} uses, wherever in the schema the same field or choice is named. */
    void use(JsonNode document) {
        document.propertyNames().forEach(name -> {
            unused.remove(name);
            document.get(name).forEach(value -> unused.remove(name + ": " + value.asString("")));
            unused.remove(name + ": " + document.get(name).asString(""));
        });
        document.forEach(this::use);
    }

    private void collect(JsonNode schema, String field, String seen) {
        if (!schema.isObject()) {
            return;
        }
        if (schema.has("$ref") && !seen.contains(schema.get("$ref").stringValue() + ";")) {
            String ref = schema.get("$ref").stringValue();
            collect(root.at(ref.substring(1)), field, seen + ref + ";");
        }
        schema.path("enum").forEach(choice -> unused.add(field + ": " + choice.stringValue()));
        schema.path("properties").properties().forEach(property -> {
            unused.add(property.getKey());
            collect(property.getValue(), property.getKey(), seen);
        });
        for (String part : new String[] {"items", "then", "else", "additionalProperties"}) {
            collect(schema.path(part), field, seen);
        }
        schema.path("allOf").forEach(part -> collect(part, field, seen));
    }
}
