package dev.laurel.contest;

import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;

/** A document as JSON, with the place of every value and every field name. */
record DefinitionTree(JsonNode root, Map<FieldPath, Node> values, Map<FieldPath, Node> names) {

    /** Where the value of {@code field} starts; where it is missing, the nearest thing that is there. */
    Place place(FieldPath field) {
        var value = values.get(field);
        return value == null ? Place.START : Place.of(value.getStartMark());
    }

    /** Where the name of {@code field} stands; where the value starts if it has no name. */
    Place namePlace(FieldPath field) {
        var name = names.get(field);
        return name == null ? place(field) : Place.of(name.getStartMark());
    }

    /**
     * Where a code point of a text stands in the document; the start of the text where escapes or line breaks make
     * that unclear.
     */
    Place placeWithin(FieldPath field, int position) {
        var start = place(field);
        if (values.get(field) instanceof ScalarNode text && isWrittenAsIs(text)) {
            return start.right(position + (text.isPlain() ? 0 : 1));
        }
        return start;
    }

    private static boolean isWrittenAsIs(ScalarNode text) {
        if (text.getStartMark().isEmpty() || text.getEndMark().isEmpty()) {
            return false;
        }
        var style = text.getScalarStyle();
        int quotes = style == ScalarStyle.PLAIN ? 0 : 2;
        int written =
                text.getEndMark().get().getIndex() - text.getStartMark().get().getIndex() - quotes;
        return (quotes == 0 || style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED)
                && written == text.getValue().codePointCount(0, text.getValue().length());
    }
}
