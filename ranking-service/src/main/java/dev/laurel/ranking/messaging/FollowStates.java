package dev.laurel.ranking.messaging;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.RecordHeaders;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;

/**
 * Reads one state topic from its beginning, every replica all of it. Which of two states of a key is newer the taker
 * decides. A record that cannot be used is set aside in the dead-letter topic, and the batch ends only when it is there;
 * the records around it are applied.
 */
final class FollowStates<T> implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private final Class<T> type;
    private final Function<T, String> key;
    private final Function<T, ? extends Enum<?>> taker;
    private final Reading reading;
    private final CatchUp catchUp;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    /** Told after the records of a partition before an offset are applied. */
    @FunctionalInterface
    interface Reading {
        void read(String topic, int partition, long nextOffset);
    }

    FollowStates(
            Class<T> type,
            Function<T, String> key,
            Function<T, ? extends Enum<?>> taker,
            Reading reading,
            Readers readers) {
        this.type = type;
        this.key = key;
        this.taker = taker;
        this.reading = reading;
        this.catchUp = readers.catchUp();
        this.deadLetters = readers.deadLetters();
        this.meters = readers.meters();
    }

    /** What every reader needs. */
    record Readers(CatchUp catchUp, DeadLetters deadLetters, MeterRegistry meters) {}

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> message) {
        Map<TopicPartition, Long> next = new HashMap<>();
        List<CompletableFuture<?>> setAside = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : message.getPayload()) {
            Rejection why = take(record);
            if (why != null) {
                setAside.add(deadLetters.reject(record, why));
                count(record.topic(), "rejected");
            }
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        CompletableFuture.allOf(setAside.toArray(CompletableFuture[]::new)).join();
        next.forEach((partition, offset) -> {
            reading.read(partition.topic(), partition.partition(), offset);
            catchUp.record(partition.topic(), partition.partition(), offset);
        });
    }

    private @Nullable Rejection take(ConsumerRecord<byte[], byte[]> record) {
        byte[] body = record.value();
        if (body == null) {
            return new Rejection("empty-body", null, "A state has a body; states are never deleted.");
        }
        try {
            T state = ContractJson.mapper().readValue(body, type);
            String expected = key.apply(UnusableStateException.required(state, ""));
            if (!expected.equals(RecordHeaders.key(record))) {
                return new Rejection("key-mismatch", null, "The record's key is not " + expected + ".");
            }
            count(record.topic(), taker.apply(state).name().toLowerCase(Locale.ROOT));
            return null;
        } catch (JacksonException e) {
            return new Rejection("unreadable", null, String.valueOf(e.getOriginalMessage()));
        } catch (UnusableStateException e) {
            return e.why();
        } catch (IllegalArgumentException | NullPointerException e) {
            return new Rejection("incomplete", null, "The state is not whole: " + e.getMessage());
        }
    }

    private void count(String topic, String outcome) {
        meters.counter("laurel.ranking.states", "topic", topic, "outcome", outcome)
                .increment();
    }
}
