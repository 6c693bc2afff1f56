package dev.laurel.chassis.state;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Publishes absolute states to one compacted topic and sees to it that the last record of a key is its newest state:
 * it reads the topic's tail back, and whenever the last record of a key is older than the newest state that the
 * {@link StateSource} knows, it publishes that state again. Safe for use by several threads and several instances.
 */
public interface StatePublisher {

    /**
     * Hands the state to the producer; completes when every in-sync replica has it. A state older than one this
     * publisher has in flight for the same key is not sent; the future is then that of the newer one. A failed state is
     * published again as long as the service runs.
     */
    CompletableFuture<RecordMetadata> publish(StateRecord state);

    /**
     * Blocks until everything published before this call is acknowledged.
     *
     * @throws StateNotPublishedException when a publication failed since the last flush
     */
    void flush();

    /** True once the topic has been read to its end and every state of the source compared with it. */
    boolean isReconciled();
}
