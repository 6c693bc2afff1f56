package dev.laurel.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.SchemaFiles.Part;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds where a record and its schema disagree: names of fields, which may be absent, and their types. */
final class RecordSchemaDifferences {

    private static final Map<Class<?>, String> SIMPLE = Map.of(
            String.class, "string",
            ZoneId.class, "string",
            LocalDate.class, "string",
            Duration.class, "string",
            long.class, "integer",
            Long.class, "integer",
            int.class, "integer",
            boolean.class, "boolean",
            BigDecimal.class, "number");

    private final List<String> found = new ArrayList<>();

    private RecordSchemaDifferences() {}

    static List<String> between(Class<?> record, Part schema) {
        var differences = new RecordSchemaDifferences();
        differences.compareRecord(record, schema.resolved(), "");
        return differences.found;
    }

    private void compareRecord(Class<?> record, Part schema, String path) {
        expect(path + " is an object", "object", text(schema.schema().path("type")));
        Set<String> fields = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            var field = schema.field(name);
            fields.add(name);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    && !schema.schema().path("properties").path(name).has("default")
                    && !field.schema().has("default")) {
                required.add(name);
            }
            if (!field.schema().isMissingNode()) {
                compare(component.getGenericType(), field, path + "." + name);
            }
        }
        Set<String> named = new TreeSet<>(schema.schema().path("properties").propertyNames());
        Set<String> demanded = new TreeSet<>(strings(schema.schema().path("required")));
        if (schema.field("kind").schema().has("const")) {
            named.remove("kind");
            demanded.remove("kind");
        }
        expect(path + " fields", fields, named);
        expect(path + " required", required, demanded);
    }

    private void compare(Type type, Part schema, String path) {
        if (type instanceof ParameterizedType generic) {
            compareCollection(generic, schema, path);
        } else if (type instanceof Class<?> simple) {
            compareClass(simple, schema, path);
        } else {
            found.add(path + " has a type the comparison does not know: " + type);
        }
    }

    private void compareCollection(ParameterizedType type, Part schema, String path) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            expect(path, "object", text(schema.schema().path("type")));
            compare(arguments[1], schema.child("additionalProperties"), path + "{}");
        } else {
            expect(path, "array", text(schema.schema().path("type")));
            compare(arguments[0], schema.child("items"), path + "[]");
        }
    }

    private void compareClass(Class<?> type, Part schema, String path) {
        if (type.isRecord()) {
            compareRecord(type, schema, path);
        } else if (type.isEnum()) {
            expect(path, namesOf(type), new TreeSet<>(strings(schema.schema().path("enum"))));
        } else if (type == Instant.class) {
            expect(path, SchemaFiles.parsed("common.schema.json").at("/$defs/instant"), schema.schema());
        } else {
            expect(path, String.valueOf(SIMPLE.get(type)), text(schema.schema().path("type")));
        }
    }

    private static Set<String> namesOf(Class<?> type) {
        var names = new TreeSet<String>();
        Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(JsonProperty.class))
                .forEach(field ->
                        names.add(field.getAnnotation(JsonProperty.class).value()));
        return names;
    }

    private static Collection<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static String text(JsonNode value) {
        return value.asString("nothing");
    }

    private void expect(String what, Object inRecord, Object inSchema) {
        if (!inRecord.equals(inSchema)) {
            found.add(what + ": record says " + inRecord + ", schema says " + inSchema);
        }
    }
}
