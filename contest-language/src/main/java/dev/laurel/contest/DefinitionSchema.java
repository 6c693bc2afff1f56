package dev.laurel.contest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Schemas;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schema of definitions: validates, knows what a field should look like, and fills in defaults. */
final class DefinitionSchema {

    private static final JsonNode ROOT = ContractJson.mapper().readTree(Schemas.text(Schemas.CONTEST_DEFINITION));

    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ROOT);

    private DefinitionSchema() {}

    static List<Error> validate(JsonNode definition) {
        return VALIDATOR.validate(definition);
    }

    /** The part of the schema whose keyword gave the error. */
    static JsonNode partOf(Error error) {
        String location = error.getSchemaLocation().toString();
        String pointer = location.substring(location.indexOf('#') + 1);
        int keyword = pointer.lastIndexOf('/');
        return ROOT.at(keyword <= 0 ? "" : pointer.substring(0, keyword));
    }

    /** Schema of a field of an object, references followed. */
    static JsonNode field(JsonNode object, String name) {
        return resolved(object.path("properties").path(name));
    }

    /** Schema of the items of a list, references followed. */
    static JsonNode items(JsonNode list) {
        return resolved(list.path("items"));
    }

    /** The definition with the default of every field that is left out. */
    static JsonNode withDefaults(JsonNode definition) {
        var filled = definition.deepCopy();
        fill(filled, ROOT);
        return filled;
    }

    private static void fill(JsonNode value, JsonNode schema) {
        if (value instanceof ObjectNode object) {
            schema.path("properties").propertyNames().forEach(name -> {
                var field = field(schema, name);
                if (!object.has(name) && field.has("default")) {
                    object.set(name, field.get("default").deepCopy());
                }
                fill(object.path(name), field);
            });
        } else if (value.isArray()) {
            var items = items(schema);
            value.forEach(item -> fill(item, items));
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? ROOT.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }
}
