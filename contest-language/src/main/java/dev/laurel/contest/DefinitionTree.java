package dev.laurel.contest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;

/**
 * A document as JSON, with the place of every value and every field name. Asking for a value of another type than the
 * document has gives nothing, so that rules can look at what is sound while the rest is reported elsewhere.
 */
record DefinitionTree(JsonNode root, Map<FieldPath, Located> fields) {

    Optional<String> text(FieldPath field) {
        return json(field).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    Optional<Integer> integer(FieldPath field) {
        return json(field)
                .filter(JsonNode::canConvertToExactIntegral)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue);
    }

    Optional<BigDecimal> decimal(FieldPath field) {
        return json(field).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    boolean isTrue(FieldPath field) {
        return json(field)
                .filter(JsonNode::isBoolean)
                .filter(JsonNode::booleanValue)
                .isPresent();
    }

    /** Names of the fields of an object, in the order of the document; none for what is no object. */
    List<String> names(FieldPath field) {
        return json(field)
                .filter(JsonNode::isObject)
                .map(object -> List.copyOf(object.propertyNames()))
                .orElse(List.of());
    }

    /** The texts of a list, those of other kinds left out. */
    List<String> texts(FieldPath field) {
        return items(field).stream().flatMap(item -> text(item).stream()).toList();
    }

    /** Paths of the items of a list; empty for what is no list. */
    List<FieldPath> items(FieldPath field) {
        var items = new ArrayList<FieldPath>();
        json(field).filter(JsonNode::isArray).ifPresent(list -> {
            for (int i = 0; i < list.size(); i++) {
                items.add(field.item(i));
            }
        });
        return items;
    }

    boolean has(FieldPath field) {
        return fields.containsKey(field);
    }

    boolean isObject(FieldPath field) {
        return json(field).filter(JsonNode::isObject).isPresent();
    }

    boolean isEmptyList(FieldPath field) {
        return json(field).filter(JsonNode::isArray).filter(JsonNode::isEmpty).isPresent();
    }

    private Optional<JsonNode> json(FieldPath field) {
        return Optional.ofNullable(fields.get(field)).map(Located::json);
    }

    /** Where the value of {@code field} starts. */
    Place place(FieldPath field) {
        var located = fields.get(field);
        return located == null ? Place.START : Place.of(located.value().getStartMark());
    }

    /** Where the name of {@code field} stands; where the value starts if it has no name. */
    Place namePlace(FieldPath field) {
        var located = fields.get(field);
        return located == null || located.name() == null
                ? place(field)
                : Place.of(located.name().getStartMark());
    }

    /**
     * Where a code point of a text stands in the document; the start of the text where escapes or line breaks make
     * that unclear.
     */
    Place placeWithin(FieldPath field, int position) {
        var located = fields.get(field);
        if (located != null && located.value() instanceof ScalarNode text && isWrittenAsIs(text)) {
            return place(field).right(position + (text.isPlain() ? 0 : 1));
        }
        return place(field);
    }

    private static boolean isWrittenAsIs(ScalarNode text) {
        if (text.getStartMark().isEmpty() || text.getEndMark().isEmpty()) {
            return false;
        }
        var style = text.getScalarStyle();
        int quotes = style == ScalarStyle.PLAIN ? 0 : 2;
        int written =
                text.getEndMark().get().getIndex() - text.getStartMark().get().getIndex() - quotes;
        int length = text.getValue().codePointCount(0, text.getValue().length());
        boolean oneLine =
                text.getStartMark().get().getLine() == text.getEndMark().get().getLine();
        return oneLine && written == length && style != ScalarStyle.LITERAL && style != ScalarStyle.FOLDED;
    }
}
