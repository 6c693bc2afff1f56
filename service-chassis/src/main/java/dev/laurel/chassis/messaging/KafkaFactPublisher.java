package dev.laurel.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.tracing.Traces;
import dev.laurel.contracts.CloudEvents;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Publishes with a producer of this service's own; the function binder's bridge is not safe under concurrent use. */
final class KafkaFactPublisher implements FactPublisher {

    private final Producer<byte[], byte[]> producer;
    private final byte[] source;
    private final Traces traces;

    KafkaFactPublisher(Producer<byte[], byte[]> producer, String service, Traces traces) {
        this.producer = producer;
        this.source = service.getBytes(UTF_8);
        this.traces = traces;
    }

    @Override
    public CompletableFuture<RecordMetadata> publish(Fact fact) {
        String key = fact.key();
        var record = new ProducerRecord<byte[], byte[]>(
                fact.topic(), fact.partition(), key == null ? null : key.getBytes(UTF_8), fact.body());
        record.headers()
                .add(CloudEvents.SPEC_VERSION, SPEC_VERSION_1)
                .add(CloudEvents.ID, fact.id().getBytes(UTF_8))
                .add(CloudEvents.TYPE, fact.type().getBytes(UTF_8))
                .add(CloudEvents.SOURCE, source)
                .add(
                        CloudEvents.TIME,
                        fact.at().truncatedTo(ChronoUnit.MILLIS).toString().getBytes(UTF_8))
                .add(CloudEvents.CONTENT_TYPE, JSON);
        return Sending.send(producer, record, traces);
    }

    @Override
    public void flush() {
        producer.flush();
    }

    private static final byte[] SPEC_VERSION_1 = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);
}
