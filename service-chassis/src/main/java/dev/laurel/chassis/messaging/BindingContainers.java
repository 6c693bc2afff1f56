package dev.laurel.chassis.messaging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ConsumerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What every binding's container does alike: a batch that fails is tried again for ever, with growing pauses, because
 * what a service cannot use it has set aside itself, so a failure means that something it needs is not there. Nothing is
 * skipped. Each batch that went through is noted as progress.
 */
public final class BindingContainers implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final ConsumerProgress progress;
    private final List<MessageListenerContainer> containers = new CopyOnWriteArrayList<>();
    private final Set<String> topics = ConcurrentHashMap.newKeySet();

    private final Iterable<LostPartitions> lost;

    BindingContainers(ConsumerProgress progress, Iterable<LostPartitions> lost) {
        this.progress = progress;
        this.lost = lost;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        var errors = new DefaultErrorHandler(pauses);
        // Every exception is worth another try: none of them is about a single record.
        errors.setClassifications(Map.of(), true);
        container.setCommonErrorHandler(errors);
        noteProgress(container);
        tellOfLosses(container.getContainerProperties());
        topics.addAll(Arrays.asList(destination.split(",")));
        containers.add(container);
    }

    /** The containers of all bindings. */
    public List<MessageListenerContainer> containers() {
        return List.copyOf(containers);
    }

    /** The topics that bindings read. */
    public Set<String> topics() {
        return Set.copyOf(topics);
    }

    @SuppressWarnings("unchecked") // The interceptor reads keys and values of no type.
    private void noteProgress(AbstractMessageListenerContainer<?, ?> container) {
        ((AbstractMessageListenerContainer<Object, Object>) container).setBatchInterceptor(new NotingProgress());
    }

    private void tellOfLosses(ConsumerProperties properties) {
        if (properties.getConsumerRebalanceListener() instanceof ConsumerAwareRebalanceListener binders) {
            properties.setConsumerRebalanceListener(new TellingOfLosses(binders));
        }
    }

    private final class TellingOfLosses implements ConsumerAwareRebalanceListener {

        private final ConsumerAwareRebalanceListener binders;

        private TellingOfLosses(ConsumerAwareRebalanceListener binders) {
            this.binders = binders;
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            lost.forEach(each -> each.onPartitionsLost(consumer, partitions));
            binders.onPartitionsLost(consumer, partitions);
        }

        @Override
        public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            binders.onPartitionsRevokedBeforeCommit(consumer, partitions);
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            binders.onPartitionsRevokedAfterCommit(consumer, partitions);
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            binders.onPartitionsAssigned(consumer, partitions);
        }
    }

    private final class NotingProgress implements BatchInterceptor<Object, Object> {

        @Override
        public ConsumerRecords<Object, Object> intercept(
                ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
            return records;
        }

        @Override
        public void success(ConsumerRecords<Object, Object> records, Consumer<Object, Object> consumer) {
            for (var partition : records.partitions()) {
                var batch = records.records(partition);
                long last = batch.get(batch.size() - 1).offset();
                progress.moved(partition.topic(), partition.partition(), last + 1);
            }
        }
    }
}
