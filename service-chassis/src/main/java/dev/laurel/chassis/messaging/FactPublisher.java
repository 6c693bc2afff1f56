package dev.laurel.chassis.messaging;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Writes facts with CloudEvents headers. Facts of one key keep the order in which they were handed over. */
public interface FactPublisher {

    /**
     * Hands the fact to the producer. The future completes when every in-sync replica has it, or exceptionally when it
     * could not be delivered. Does not block except while the producer's buffer is full or metadata is missing.
     */
    CompletableFuture<RecordMetadata> publish(Fact fact);

    /** Blocks until everything published before this call is acknowledged or has failed. */
    void flush();
}
