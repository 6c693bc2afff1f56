package dev.laurel.chassis.topics;

import java.util.Map;
import java.util.TreeMap;

/**
 * A topic as it has to be.
 *
 * @param name its name
 * @param partitions how many partitions it has, exactly: a key must stay in its partition
 * @param config its settings, by Kafka's names
 */
record TopicDeclaration(String name, int partitions, Map<String, String> config) {

    TopicDeclaration {
        config = Map.copyOf(new TreeMap<>(config));
    }
}
