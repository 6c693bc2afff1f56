package dev.laurel.chassis.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.messaging.ProducerSettings;
import dev.laurel.chassis.messaging.Sending;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.CloudEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A publisher with the reader of its own topic's tail. */
final class TailCheckedPublisher implements StatePublisher, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TailCheckedPublisher.class);
    private static final byte[] SPEC_VERSION_1 = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final String topic;
    private final byte[] serviceName;
    private final Producer<byte[], byte[]> producer;
    private final Traces traces;
    private final Unconfirmed unconfirmed = new Unconfirmed();
    private final TailReader reader;
    private final Counter republished;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private TailCheckedPublisher(
            String topic,
            StateSource source,
            String service,
            Producer<byte[], byte[]> producer,
            Map<String, Object> consumerSettings,
            MeterRegistry meters,
            Traces traces) {
        this.topic = topic;
        this.serviceName = service.getBytes(UTF_8);
        this.producer = producer;
        this.traces = traces;
        this.republished = Counter.builder("laurel.state.republished")
                .description("States published again because the topic's last record was older")
                .tag("topic", topic)
                .register(meters);
        this.reader = new TailReader(topic, source, unconfirmed, this::publishAgain, () -> consumer(consumerSettings));
    }

    static TailCheckedPublisher open(
            String topic,
            StateSource source,
            String service,
            Map<String, Object> producerSettings,
            Map<String, Object> consumerSettings,
            MeterRegistry meters,
            Traces traces) {
        String client = service + "-state-" + topic;
        var settings = new HashMap<>(consumerSettings);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client + "-tail");
        return new TailCheckedPublisher(
                topic, source, service, ProducerSettings.open(producerSettings, client), settings, meters, traces);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> common) {
        var settings = new HashMap<>(common);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void start() {
        reader.start();
    }

    @Override
    public CompletableFuture<RecordMetadata> publish(StateRecord state) {
        return unconfirmed.send(state, this::send);
    }

    private void publishAgain(StateRecord state) {
        republished.increment();
        // A failure comes back to the reader by way of send.
        var unused = publish(state);
    }

    private CompletableFuture<RecordMetadata> send(StateRecord state) {
        var record = new ProducerRecord<byte[], byte[]>(topic, state.key().getBytes(UTF_8), state.body());
        record.headers()
                .add(CloudEvents.SPEC_VERSION, SPEC_VERSION_1)
                .add(CloudEvents.ID, (state.key() + "@" + state.sequence()).getBytes(UTF_8))
                .add(CloudEvents.TYPE, state.type().getBytes(UTF_8))
                .add(CloudEvents.SOURCE, serviceName)
                .add(
                        CloudEvents.TIME,
                        state.at().truncatedTo(ChronoUnit.MILLIS).toString().getBytes(UTF_8))
                .add(CloudEvents.SEQUENCE, state.sequence().getBytes(UTF_8))
                .add(CloudEvents.CONTENT_TYPE, JSON);
        return Sending.send(producer, record, traces).whenComplete((metadata, problem) -> {
            if (problem != null) {
                if (failure.compareAndSet(null, problem)) {
                    log.warn("{} of {} was not taken; it is published again", state.key(), topic, problem);
                }
                reader.refused(state.key());
            } else {
                reader.accepted(state.key());
            }
        });
    }

    @Override
    public void flush() {
        producer.flush();
        Throwable problem = failure.getAndSet(null);
        if (problem != null) {
            throw new StateNotPublishedException("a state of " + topic + " was not acknowledged", problem);
        }
    }

    @Override
    public boolean isReconciled() {
        return reader.isReconciled();
    }

    @Override
    public void close() {
        reader.close();
        producer.close(CLOSE_WITHIN);
    }
}
