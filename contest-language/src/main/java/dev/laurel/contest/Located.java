package dev.laurel.contest;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import tools.jackson.databind.JsonNode;

/**
 * A value of the document with its source.
 *
 * @param name the field's name; absent for the root and for items of lists
 */
record Located(JsonNode json, Node value, @Nullable ScalarNode name) {}
