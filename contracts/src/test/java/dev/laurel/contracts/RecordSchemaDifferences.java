package dev.laurel.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
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

    private static final Map<Class<?>, String> SIMPLE = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(ZoneId.class, "string"),
            Map.entry(LocalDate.class, "string"),
            Map.entry(Duration.class, "string"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"));

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
                compare(
                        isWrittenAsText(component) ? String.class : component.getGenericType(),
                        field,
                        path + "." + name);
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

    /** Amounts of money are text, so that no reader rounds them. */
    private static boolean isWrittenAsText(RecordComponent component) {
        var format = component.getAccessor().getAnnotation(JsonFormat.class);
        return format != null && format.shape() == JsonFormat.Shape.STRING;
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
        if (type.isAnnotationPresent(JsonSubTypes.class)) {
            compareKinds(type, schema, path);
        } else if (hasTextForm(type)) {
            expect(path, "string", text(schema.schema().path("type")));
        } else if (type.isRecord()) {
            compareRecord(type, schema, path);
        } else if (type.isEnum()) {
            expect(path, namesOf(type), new TreeSet<>(strings(schema.schema().path("enum"))));
        } else if (type == Instant.class) {
            expect(path, SchemaFiles.parsed("common.schema.json").at("/$defs/instant"), schema.schema());
        } else {
            expect(path, String.valueOf(SIMPLE.get(type)), text(schema.schema().path("type")));
        }
    }

    /** Every kind has its record, and the schema sends each kind to the definition of its fields. */
    private void compareKinds(Class<?> type, Part schema, String path) {
        Set<String> kinds = new TreeSet<>();
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            kinds.add(kind.name());
            compareRecord(kind.value(), branch(schema, kind.name()), path + "<" + kind.name() + ">");
        }
        expect(path + " kinds", kinds, new TreeSet<>(strings(schema.schema().at("/properties/kind/enum"))));
        expect(path + " branches", kinds.size(), schema.schema().path("allOf").size());
    }

    private static Part branch(Part schema, String kind) {
        for (JsonNode branch : schema.schema().path("allOf")) {
            if (branch.at("/if/properties/kind/const").asString("").equals(kind)) {
                return new Part(schema.document(), branch.path("then")).resolved();
            }
        }
        return new Part(schema.document(), schema.document().path("no branch"));
    }

    private static boolean hasTextForm(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
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
