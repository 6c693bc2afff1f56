package dev.laurel.chassis.messaging;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends a record and turns every outcome, those thrown at once included, into a future. */
public final class Sending {

    private Sending() {}

    /** Never throws; the callback runs on the producer's thread and must not block. */
    public static CompletableFuture<RecordMetadata> send(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        var outcome = new CompletableFuture<RecordMetadata>();
        try {
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(failure);
                } else {
                    outcome.complete(metadata);
                }
            });
        } catch (RuntimeException e) {
            outcome.completeExceptionally(e);
        }
        return outcome;
    }
}
