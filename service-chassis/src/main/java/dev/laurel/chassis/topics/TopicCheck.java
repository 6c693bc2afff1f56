package dev.laurel.chassis.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares topics with their declarations and creates what is missing, if it may. The partition count and the settings
 * that decide what is kept and how it is timed must be as declared; another retention is a decision of the operator's
 * and only mentioned.
 */
final class TopicCheck {

    private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);
    private static final Set<String> MUST_BE = Set.of("cleanup.policy", "message.timestamp.type");
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Admin admin;
    private final boolean createMissing;
    private final short replicationFactor;
    private final long deadlineNanos;

    TopicCheck(Admin admin, boolean createMissing, short replicationFactor, Duration timeout) {
        this.admin = admin;
        this.createMissing = createMissing;
        this.replicationFactor = replicationFactor;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /**
     * Returns when every topic is as declared.
     *
     * @throws TopicRefusedException naming each topic, setting, value found and value expected
     */
    void check(List<TopicDeclaration> declarations) {
        Set<String> existing = done(admin.listTopics().names());
        List<TopicDeclaration> missing =
                declarations.stream().filter(d -> !existing.contains(d.name())).toList();
        if (!missing.isEmpty()) {
            create(missing);
        }
        var differences = new ArrayList<String>();
        Map<String, TopicDescription> found = describe(declarations);
        Map<String, Config> configs = configs(declarations);
        for (TopicDeclaration declaration : declarations) {
            TopicDescription description = found.get(declaration.name());
            Config config = configs.get(declaration.name());
            if (description != null && config != null) {
                compare(declaration, description.partitions().size(), config, differences);
            }
        }
        if (!differences.isEmpty()) {
            throw new TopicRefusedException(differences);
        }
        awaitLeaders(found.values());
    }

    /**
     * Every partition can be written. To a partition that has no leader yet a broker may refuse a producer's first batch
     * and take its second; the first is then out of sequence until its delivery times out, minutes later.
     */
    private void awaitLeaders(Collection<TopicDescription> topics) {
        Map<TopicPartition, OffsetSpec> partitions = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        while (true) {
            try {
                done(admin.listOffsets(partitions).all());
                return;
            } catch (RetriableException e) {
                pause(e);
            }
        }
    }

    private void create(List<TopicDeclaration> missing) {
        if (!createMissing) {
            throw new TopicRefusedException(missing.stream()
                    .map(d -> "Topic " + d.name() + ": found none, expected one with " + d.partitions()
                            + " partitions and " + d.config() + " (laurel.topics.create-missing is false)")
                    .toList());
        }
        var wanted = missing.stream()
                .map(d -> new NewTopic(d.name(), d.partitions(), replicationFactor).configs(d.config()))
                .toList();
        admin.createTopics(wanted).values().forEach((name, created) -> {
            try {
                done(created);
                log.info("created topic {}", name);
            } catch (TopicExistsException e) {
                log.debug("another service created {} first", name);
            }
        });
    }

    /** A topic just created is not known to every broker at once. */
    private Map<String, TopicDescription> describe(List<TopicDeclaration> declarations) {
        var names = declarations.stream().map(TopicDeclaration::name).toList();
        while (true) {
            try {
                return done(admin.describeTopics(names).allTopicNames());
            } catch (UnknownTopicOrPartitionException e) {
                pause(e);
            }
        }
    }

    private Map<String, Config> configs(List<TopicDeclaration> declarations) {
        var resources = declarations.stream()
                .map(d -> new ConfigResource(ConfigResource.Type.TOPIC, d.name()))
                .toList();
        while (true) {
            try {
                return done(admin.describeConfigs(resources).all()).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
            } catch (UnknownTopicOrPartitionException e) {
                pause(e);
            }
        }
    }

    private static void compare(TopicDeclaration declaration, int partitions, Config found, List<String> differences) {
        if (partitions != declaration.partitions()) {
            differences.add(difference(
                    declaration,
                    "partitions",
                    Integer.toString(partitions),
                    Integer.toString(declaration.partitions())));
        }
        declaration.config().forEach((setting, expected) -> {
            ConfigEntry entry = found.get(setting);
            String value = entry == null ? "" : entry.value();
            if (same(setting, value, expected)) {
                return;
            }
            if (MUST_BE.contains(setting)) {
                differences.add(difference(declaration, setting, value, expected));
            } else {
                log.warn("{}", difference(declaration, setting, value, expected));
            }
        });
    }

    private static boolean same(String setting, @Nullable String found, String expected) {
        Function<String, Set<String>> parts = text -> new TreeSet<>(Arrays.asList(text.split("\\s*,\\s*")));
        String value = found == null ? "" : found;
        return setting.equals("cleanup.policy")
                ? parts.apply(value).equals(parts.apply(expected))
                : value.equals(expected);
    }

    private static String difference(TopicDeclaration topic, String setting, String found, String expected) {
        return "Topic " + topic.name() + ": " + setting + " is " + found + ", expected " + expected;
    }

    private void pause(RuntimeException why) {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw why;
        }
        LockSupport.parkNanos(RETRY_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw why;
        }
    }

    private <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(Math.max(1, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new TopicRefusedException("The broker did not answer: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new TopicRefusedException(
                    "The broker did not answer in time; is it running, and is" + " KAFKA_BOOTSTRAP_SERVERS right?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicRefusedException("Interrupted while waiting for the broker", e);
        }
    }
}
