package dev.laurel.contest;

import com.networknt.schema.Error;
import java.util.HashSet;
import java.util.Set;

/** Reports everything the schema does not allow, each at its place in the document; one fault per wrong value. */
final class SchemaCheck {

    private SchemaCheck() {}

    static void check(DefinitionTree tree, Faults faults) {
        Set<FieldPath> reported = new HashSet<>();
        for (Error error : DefinitionSchema.validate(tree.root())) {
            var value = pathOf(error);
            switch (error.getKeyword()) {
                case "required" -> missing(tree, value, error, faults);
                case "additionalProperties" -> unknown(tree, value, error, faults);
                default -> {
                    if (reported.add(value)) {
                        wrong(tree, value, error, faults);
                    }
                }
            }
        }
    }

    private static void missing(DefinitionTree tree, FieldPath object, Error error, Faults faults) {
        String name = error.getProperty();
        var expected = DefinitionSchema.field(DefinitionSchema.partOf(error), name);
        faults.add(
                tree.namePlace(object),
                object.field(name),
                SchemaFaults.missing(name),
                SchemaFaults.addField(name, expected));
    }

    private static void unknown(DefinitionTree tree, FieldPath object, Error error, Faults faults) {
        String name = error.getProperty();
        var field = object.field(name);
        var known = DefinitionSchema.partOf(error).path("properties").propertyNames();
        faults.add(tree.namePlace(field), field, SchemaFaults.unknown(name), SchemaFaults.knownFields(name, known));
    }

    private static void wrong(DefinitionTree tree, FieldPath value, Error error, Faults faults) {
        faults.add(tree.place(value), value, SchemaFaults.wrong(error), SchemaFaults.right(error));
    }

    private static FieldPath pathOf(Error error) {
        var location = error.getInstanceLocation();
        var path = FieldPath.ROOT;
        for (int i = 0; i < location.getNameCount(); i++) {
            path = location.getElement(i) instanceof Integer index ? path.item(index) : path.field(location.getName(i));
        }
        return path;
    }
}
