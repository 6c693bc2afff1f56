package dev.laurel.notification.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.tracing.Traces;
import dev.laurel.chassis.tracing.Work;
import dev.laurel.notification.application.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.messaging.Message;

/**
 * Takes in batches of state records, one after the other. A record that can never be used is set aside with its cause;
 * when it is, and everything else is told, the batch is done. Any other failure, such as a store out of reach, ends the
 * batch early: it comes again, and what was told is not told twice.
 */
final class StateRecords implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private final String what;
    private final Function<byte[], Outcome> telling;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Traces traces;

    /**
     * Reads and tells record by record.
     *
     * @param what    how a trace calls it
     * @param telling reads a body and tells whom it concerns
     */
    StateRecords(
            String what,
            Function<byte[], Outcome> telling,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Traces traces) {
        this.what = what;
        this.telling = telling;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> batch) {
        List<CompletableFuture<RecordMetadata>> setAside = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.getPayload()) {
            try {
                count(record, tell(record).name().toLowerCase(Locale.ROOT));
            } catch (UnusableRecordException e) {
                setAside.add(deadLetters.reject(record, e.rejection()));
                count(record, "dead-lettered");
            }
        }
        setAside.forEach(CompletableFuture::join);
    }

    private Outcome tell(ConsumerRecord<byte[], byte[]> record) {
        try (Work work = traces.handling(record, what)) {
            return work.call(() -> telling.apply(record.value()));
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> record, String outcome) {
        meters.counter("laurel.notification.states", "topic", record.topic(), "outcome", outcome)
                .increment();
    }
}
