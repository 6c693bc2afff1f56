package dev.laurel.contest;

import com.networknt.schema.Error;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Reports what the schema does not allow, each at its place in the document; one fault per wrong value. Of very many
 * faults only the first ones are worded.
 */
final class SchemaCheck {

    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::place, Place.IN_ORDER);

    private SchemaCheck() {}

    static void check(DefinitionTree tree, Faults faults) {
        Set<FieldPath> wrongValues = new HashSet<>();
        DefinitionSchema.validate(tree.root()).stream()
                // Names of measures have a rule of their own, which says more.
                .filter(error -> !error.getKeyword().equals("propertyNames"))
                .map(error -> Finding.of(error, tree))
                .filter(finding -> finding.isAboutAField() || wrongValues.add(finding.field()))
                .sorted(IN_ORDER)
                .limit(Faults.MOST)
                .forEach(finding -> finding.report(faults));
    }

    /** An error of the validator with its field: the missing or unknown one, or the one whose value is wrong. */
    private record Finding(Error error, FieldPath field, Place place) {

        static Finding of(Error error, DefinitionTree tree) {
            var value = pathOf(error);
            return switch (error.getKeyword()) {
                case "required" -> new Finding(error, value.field(error.getProperty()), tree.namePlace(value));
                case "additionalProperties" -> {
                    var field = value.field(error.getProperty());
                    yield new Finding(error, field, tree.namePlace(field));
                }
                default -> new Finding(error, value, tree.place(value));
            };
        }

        boolean isAboutAField() {
            return error.getProperty() != null;
        }

        void report(Faults faults) {
            var problem =
                    switch (error.getKeyword()) {
                        case "required" -> SchemaFaults.missing(error.getProperty());
                        case "additionalProperties" -> SchemaFaults.unknown(error.getProperty());
                        default -> SchemaFaults.wrong(error);
                    };
            var remedy =
                    switch (error.getKeyword()) {
                        case "required" -> SchemaFaults.addField(error);
                        case "additionalProperties" -> SchemaFaults.knownFields(error);
                        default -> SchemaFaults.right(error);
                    };
            faults.add(place, field, problem, remedy);
        }

        private static FieldPath pathOf(Error error) {
            var location = error.getInstanceLocation();
            var path = FieldPath.ROOT;
            for (int i = 0; i < location.getNameCount(); i++) {
                path = location.getElement(i) instanceof Integer index
                        ? path.item(index)
                        : path.field(location.getName(i));
            }
            return path;
        }
    }
}
