package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

/**
 * Reads a state topic from its beginning, every instance all of it. A record that cannot be used is set aside and
 * waited for; the ones after it are read on.
 */
final class Following<T> implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    /** Takes a state and the place of its record. */
    @FunctionalInterface
    interface Taker<T> {
        /** Throws an {@link IllegalArgumentException} or a {@link NullPointerException} for a state that lacks something. */
        void take(T state, long offset);
    }

    private final Class<T> type;
    private final Taker<T> taker;
    private final CatchUp catchUp;
    private final DeadLetters deadLetters;

    Following(Class<T> type, Taker<T> taker, CatchUp catchUp, DeadLetters deadLetters) {
        this.type = type;
        this.taker = taker;
        this.catchUp = catchUp;
        this.deadLetters = deadLetters;
    }

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> message) {
        for (ConsumerRecord<byte[], byte[]> record : message.getPayload()) {
            byte[] body = record.value();
            if (body != null) {
                take(record, body);
            }
            catchUp.record(record.topic(), record.partition(), record.offset() + 1);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, byte[] body) {
        T state;
        try {
            state = ContractJson.mapper().readValue(body, type);
        } catch (JacksonException e) {
            setAside(record, new Rejection("unreadable", null, e.getOriginalMessage()));
            return;
        }
        try {
            taker.take(state, record.offset());
        } catch (IllegalArgumentException | NullPointerException e) {
            setAside(record, new Rejection("missingField", null, "the state is not whole: " + e.getMessage()));
        }
    }

    private void setAside(ConsumerRecord<byte[], byte[]> record, Rejection why) {
        try {
            deadLetters.reject(record, why).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a dead letter was not acknowledged; the batch is read again", e);
        }
    }
}
