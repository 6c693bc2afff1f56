package dev.laurel.chassis.topics;

import dev.laurel.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The topics of one service as {@code topics.yaml} declares them: those it reads, those it writes, and a dead-letter
 * topic for each that it reads.
 */
final class TopicDeclarations {

    private static final String RESOURCE = "/dev/laurel/contracts/topics.yaml";
    private static final String DEAD_LETTER = "dead-letter";

    private final Map<?, ?> root;

    private TopicDeclarations(Map<?, ?> root) {
        this.root = root;
    }

    static TopicDeclarations fromContracts() {
        try (InputStream in = Objects.requireNonNull(Topics.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TopicDeclarations parse(InputStream yaml) {
        var settings = LoadSettings.builder().setLabel("topics.yaml").build();
        return new TopicDeclarations(map(new Load(settings).loadFromInputStream(yaml), "topics.yaml"));
    }

    List<TopicDeclaration> of(String service) {
        var declarations = new ArrayList<TopicDeclaration>();
        map(root.get("topics"), "topics").forEach((name, topic) -> {
            String topicName = String.valueOf(name);
            Map<?, ?> settings = map(topic, topicName);
            boolean reads = names(settings, "readers").contains(service);
            if (reads || names(settings, "writers").contains(service)) {
                declarations.add(declaration(topicName, String.valueOf(settings.get("kind")), settings));
            }
            if (reads) {
                declarations.add(declaration(Topics.deadLetters(topicName, service), DEAD_LETTER, Map.of()));
            }
        });
        return declarations;
    }

    List<ReadTopic> readBy(String service) {
        var topics = new ArrayList<ReadTopic>();
        map(root.get("topics"), "topics").forEach((name, topic) -> {
            Map<?, ?> settings = map(topic, String.valueOf(name));
            if (names(settings, "readers").contains(service)) {
                String key = settings.get("key") instanceof String field ? field : null;
                List<String> writers =
                        names(settings, "writers").stream().map(String::valueOf).toList();
                boolean fact = "fact".equals(settings.get("kind"));
                topics.add(new ReadTopic(String.valueOf(name), fact, key, writers));
            }
        });
        return topics;
    }

    /** The defaults of the kind, overridden by what the topic says itself. */
    private TopicDeclaration declaration(String name, String kind, Map<?, ?> own) {
        Map<?, ?> defaults = map(map(root.get("defaults"), "defaults").get(kind), "defaults." + kind);
        Object partitions = own.containsKey("partitions") ? own.get("partitions") : defaults.get("partitions");
        if (!(partitions instanceof Integer count)) {
            throw new IllegalStateException("topics.yaml: " + name + " has no number of partitions");
        }
        var config = new LinkedHashMap<String, String>();
        map(defaults.get("config"), kind + ".config").forEach((k, v) -> config.put(k.toString(), String.valueOf(v)));
        if (own.get("config") instanceof Map<?, ?> overrides) {
            overrides.forEach((k, v) -> config.put(k.toString(), String.valueOf(v)));
        }
        return new TopicDeclaration(name, count, config);
    }

    private static List<?> names(Map<?, ?> topic, String field) {
        return topic.get(field) instanceof List<?> names ? names : List.of();
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("topics.yaml: " + where + " is missing or not a map");
    }
}
