package dev.laurel.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schema files as tests use them: parsed, with references followed, and as validators. */
final class SchemaFiles {

    static final Path RESOURCES = Path.of("src", "main", "resources", "dev", "laurel", "contracts");

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(
                    ids -> ids.mapPrefix(Schemas.BASE, "classpath:dev/laurel/contracts/schemas/")));

    private static final Map<String, JsonNode> PARSED = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    static JsonNode parsed(String file) {
        return PARSED.computeIfAbsent(file, name -> ContractJson.mapper().readTree(Schemas.text(name)));
    }

    static Schema validator(String file) {
        return REGISTRY.getSchema(SchemaLocation.of(Schemas.BASE + file));
    }

    /** A part of a schema document, with the document so that references can be followed. */
    record Part(JsonNode document, JsonNode schema) {

        static Part root(String file) {
            return new Part(parsed(file), parsed(file));
        }

        /** The part itself, or what it refers to, or what else defines it. */
        Part resolved() {
            if (schema.has("x-defined-by")) {
                return root(schema.get("x-defined-by").stringValue());
            }
            if (!schema.has("$ref")) {
                return this;
            }
            String ref = schema.get("$ref").stringValue();
            int hash = ref.indexOf('#');
            var target = hash == 0 ? document : parsed(ref.substring(0, hash));
            return new Part(target, target.at(ref.substring(hash + 1))).resolved();
        }

        Part field(String name) {
            return new Part(document, schema.path("properties").path(name)).resolved();
        }

        Part child(String keyword) {
            return new Part(document, schema.path(keyword)).resolved();
        }
    }
}
