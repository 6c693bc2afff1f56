package dev.laurel.ranking.messaging;

import dev.laurel.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How many partitions the interactions have, by the one file that declares the topics. The count is fixed for the
 * topic's life and checked by the services that use it; this one only has to know it.
 */
final class DeclaredPartitions {

    private DeclaredPartitions() {}

    static int ofInteractions() {
        try (InputStream yaml = Topics.class.getResourceAsStream("topics.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("topics.yaml is not among the contracts.");
            }
            Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            Map<?, ?> topic = map(map(map(root).get("topics")).get(Topics.INTERACTIONS));
            Object partitions = topic.get("partitions");
            if (partitions == null) {
                partitions = map(map(map(root).get("defaults")).get(topic.get("kind")))
                        .get("partitions");
            }
            if (partitions instanceof Integer count) {
                return count;
            }
            throw new IllegalStateException("topics.yaml does not say how many partitions the interactions have.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
