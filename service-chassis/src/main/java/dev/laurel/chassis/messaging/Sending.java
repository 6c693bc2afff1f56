package dev.laurel.chassis.messaging;

import dev.laurel.chassis.tracing.Traces;
import dev.laurel.chassis.tracing.Work;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends a record and turns every outcome, those thrown at once included, into a future. */
public final class Sending {

    private Sending() {}

    /** The same as part of the trace that the calling thread works on, if there is one. */
    public static CompletableFuture<RecordMetadata> send(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record, Traces traces) {
        Work work = traces.publishing(record);
        CompletableFuture<RecordMetadata> outcome = send(producer, record);
        if (work == Work.UNTRACED) {
            return outcome;
        }
        return outcome.whenComplete((metadata, failure) -> {
            if (failure != null) {
                work.failed(failure);
            }
            work.close();
        });
    }

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
