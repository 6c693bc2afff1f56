package dev.laurel.contest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Schemas;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published JSON Schema of definitions: validates, and knows what a field should look like. */
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

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? ROOT.at(schema.get("$ref").stringValue().substring(1)) : schema;
    }
}
