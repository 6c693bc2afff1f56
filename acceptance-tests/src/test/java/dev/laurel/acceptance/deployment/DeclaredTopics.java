package dev.laurel.acceptance.deployment;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What {@code deploy/kafka/topics.yaml} says, worked out anew. */
final class DeclaredTopics {

    private static final Object DECLARED = Yaml.file("deploy/kafka/topics.yaml");

    private DeclaredTopics() {}

    /** By topic, dead letters included. */
    static Map<String, String> partitionsAndConfig() {
        Map<String, String> topics = new TreeMap<>();
        forEach((name, topic) -> {
            topics.put(name, line(Yaml.string(topic, "kind"), topic));
            services(topic, "readers")
                    .forEach(reader -> topics.put(deadLetters(name, reader), line("dead-letter", Map.of())));
        });
        return topics;
    }

    /** By user, what it may write to: what it is a writer of, and its own dead letters. */
    static Map<String, Set<String>> writableBy() {
        Map<String, Set<String>> writable = new TreeMap<>();
        forEach((name, topic) -> {
            Yaml.list(topic, "writers").forEach(user -> add(writable, user.toString(), name));
            services(topic, "readers").forEach(reader -> add(writable, reader, deadLetters(name, reader)));
        });
        return writable;
    }

    /** How many partitions the interactions have. */
    static int countingPartitions() {
        return Integer.parseInt(line("fact", Yaml.at(DECLARED, "topics", "laurel.interactions.v1"))
                .replaceAll("\\D.*", ""));
    }

    private static void forEach(BiConsumer<String, Object> each) {
        Yaml.map(DECLARED, "topics").forEach((name, topic) -> each.accept(name.toString(), topic));
    }

    private static void add(Map<String, Set<String>> writable, String user, String topic) {
        writable.computeIfAbsent(user, any -> new TreeSet<>()).add(topic);
    }

    private static Set<String> services(Object topic, String field) {
        Set<String> services = new TreeSet<>();
        Yaml.list(topic, field).stream()
                .map(Object::toString)
                .filter(name -> name.endsWith("-service"))
                .forEach(services::add);
        return services;
    }

    private static String deadLetters(String topic, String service) {
        return topic + "." + service + ".dlt";
    }

    private static String line(String kind, @org.jspecify.annotations.Nullable Object own) {
        Map<Object, Object> config = new TreeMap<>(Yaml.map(DECLARED, "defaults", kind, "config"));
        config.putAll(Yaml.map(own, "config"));
        String partitions = Yaml.string(own, "partitions");
        return (partitions.isEmpty() ? Yaml.string(DECLARED, "defaults", kind, "partitions") : partitions) + config;
    }
}
