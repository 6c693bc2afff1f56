package dev.laurel.chassis.topics;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.messaging.CatchUp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Before anything reads or writes: sees to it that the topics are as declared, and sets every {@link CatchUp} its goal.
 * A refusal ends the start of the service.
 */
final class TopicsAtStart implements SmartLifecycle {

    /** Before the state publishers, and long before the bindings, which start last of all. */
    static final int PHASE = Integer.MIN_VALUE + 100;

    private static final Logger log = LoggerFactory.getLogger(TopicsAtStart.class);

    private final Map<String, Object> adminSettings;
    private final ChassisProperties properties;
    private final List<CatchUp> catchUps;
    private volatile boolean running;

    TopicsAtStart(Map<String, Object> adminSettings, ChassisProperties properties, List<CatchUp> catchUps) {
        this.adminSettings = new HashMap<>(adminSettings);
        this.adminSettings.put(AdminClientConfig.CLIENT_ID_CONFIG, properties.service() + "-topics");
        this.properties = properties;
        this.catchUps = List.copyOf(catchUps);
    }

    @Override
    public void start() {
        var topics = properties.topics();
        List<TopicDeclaration> declarations = TopicDeclarations.fromContracts().of(properties.service());
        try (Admin admin = Admin.create(adminSettings)) {
            new TopicCheck(admin, topics.createMissing(), topics.replicationFactor(), topics.timeout())
                    .check(declarations);
            log.info("{} topics are as declared", declarations.size());
            for (CatchUp catchUp : catchUps) {
                catchUp.expect(endOffsets(admin, catchUp.topics()));
            }
        }
        running = true;
    }

    /** The end of every partition that holds something; an empty one has nothing to be caught up with. */
    private Map<TopicPartition, Long> endOffsets(Admin admin, Set<String> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        done(admin.describeTopics(topics).allTopicNames()).forEach((name, topic) -> topic.partitions()
                .forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
        var begins = offsets(admin, partitions, OffsetSpec.earliest());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var goal = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> {
            ListOffsetsResultInfo begin = begins.get(partition);
            if (begin == null || begin.offset() < end.offset()) {
                goal.put(partition, end.offset());
            }
        });
        return goal;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Set<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        partitions.forEach(partition -> request.put(partition, which));
        return done(admin.listOffsets(request).all());
    }

    private <T> T done(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get(properties.topics().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TopicRefusedException("The ends of the topics cannot be had", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicRefusedException("Interrupted while waiting for the broker", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
