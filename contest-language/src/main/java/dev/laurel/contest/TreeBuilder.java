package dev.laurel.contest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns YAML nodes into JSON and remembers where each came from. Reports fields that appear twice. For one use. */
final class TreeBuilder {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Longer numbers are left as text: nothing in a definition needs them. */
    private static final int LONGEST_NUMBER = 40;

    private final Map<FieldPath, Located> fields = new HashMap<>();
    private final Faults faults;

    private TreeBuilder(Faults faults) {
        this.faults = faults;
    }

    static DefinitionTree build(Node root, Faults faults) {
        var builder = new TreeBuilder(faults);
        return new DefinitionTree(builder.value(root, null, FieldPath.ROOT), builder.fields);
    }

    private JsonNode value(Node node, @Nullable ScalarNode name, FieldPath path) {
        JsonNode json = json(node, path);
        fields.put(path, new Located(json, node, name));
        return json;
    }

    private JsonNode json(Node node, FieldPath path) {
        if (node instanceof MappingNode mapping) {
            return object(mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            var array = JSON.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(value(item, null, path.item(array.size())));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode object(MappingNode mapping, FieldPath path) {
        var object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                field(object, key, entry.getValueNode(), path.field(key.getValue()));
            } else {
                var place = Place.of(entry.getKeyNode().getStartMark());
                faults.add(place, path, DocumentFaults.keyNotText(), DocumentFaults.fixYaml());
            }
        }
        return object;
    }

    private void field(ObjectNode object, ScalarNode key, Node value, FieldPath path) {
        String name = key.getValue();
        if (object.has(name)) {
            var place = Place.of(key.getStartMark());
            faults.add(place, path, DocumentFaults.duplicateField(SchemaFaults.shown(name)), DocumentFaults.keepOne());
            return;
        }
        object.set(name, value(value, key, path));
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (text.length() > LONGEST_NUMBER) {
            return JSON.stringNode(text);
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return number(scalar.getTag(), text);
    }

    private static JsonNode number(Tag tag, String text) {
        try {
            if (tag.equals(Tag.INT)) {
                var value = new BigInteger(text);
                return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
            }
            if (tag.equals(Tag.FLOAT)) {
                var value = new BigDecimal(text);
                return Math.abs((long) value.scale()) > LONGEST_NUMBER ? JSON.stringNode(text) : JSON.numberNode(value);
            }
        } catch (NumberFormatException e) {
            // Not-a-number and infinity: no field takes them, so as text they are reported like any other wrong value.
            return JSON.stringNode(text);
        }
        return JSON.stringNode(text);
    }
}
