package dev.laurel.submission.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.submission.application.Outcome;
import dev.laurel.submission.wire.ReadFact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.messaging.Message;

/**
 * Takes polled facts of one kind in, a batch at a time. A record that cannot be used goes to the dead letters and holds up
 * nobody; what fails for another reason (store, broker) fails the batch, which is then delivered again. Returns, and so
 * lets the offsets be committed, only when everything is stored and acknowledged.
 *
 * <p>Counts by the equation received = applied + duplicate + stale + dead-lettered.
 *
 * @param <F> the facts as the contract has them
 * @param <R> the facts as they are recorded
 */
final class TakeFacts<F, R> implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private final Kind<F, R> kind;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Causes causes;

    TakeFacts(Kind<F, R> kind, DeadLetters deadLetters, MeterRegistry meters, Causes causes) {
        this.kind = kind;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.causes = causes;
    }

    /**
     * What kind of facts they are.
     *
     * @param meter   name of the counters
     * @param tooMany why a fact is rejected when no more are kept
     */
    record Kind<F, R>(
            String meter,
            BiFunction<byte[], Instant, ReadFact<F>> reader,
            Function<F, R> report,
            Function<List<R>, List<Outcome>> recorder,
            Rejection tooMany) {}

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> message) {
        List<ConsumerRecord<byte[], byte[]>> usable = new ArrayList<>();
        List<R> reports = new ArrayList<>();
        List<CompletableFuture<?>> rejections = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : message.getPayload()) {
            try {
                ReadFact<F> read = kind.reader().apply(body(record), Instant.ofEpochMilli(record.timestamp()));
                if (read instanceof ReadFact.Good<F> good) {
                    reports.add(kind.report().apply(good.fact()));
                    usable.add(record);
                } else if (read instanceof ReadFact.Bad<F> bad) {
                    rejections.add(deadLetters.reject(record, rejection(bad)));
                }
            } catch (RuntimeException | StackOverflowError e) {
                // Whatever a stranger's text does to a parser: it is this record's fault, not the batch's.
                rejections.add(deadLetters.reject(record, new Rejection("unreadable", null, String.valueOf(e))));
            }
        }
        List<Outcome> outcomes = causes.during(usable, () -> kind.recorder().apply(reports));
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.REJECTED) {
                rejections.add(deadLetters.reject(usable.get(i), kind.tooMany()));
            }
        }
        CompletableFuture.allOf(rejections.toArray(CompletableFuture[]::new)).join();
        count(message.getPayload().size(), outcomes, rejections.size());
    }

    private static byte[] body(ConsumerRecord<byte[], byte[]> record) {
        byte[] body = record.value();
        return body == null ? new byte[0] : body;
    }

    private static Rejection rejection(ReadFact.Bad<?> bad) {
        String field = bad.field().isEmpty() ? null : bad.field();
        return new Rejection(bad.code(), field, bad.problem() + "; expected: " + bad.expected());
    }

    private void count(int received, List<Outcome> outcomes, int rejected) {
        Counter.builder(kind.meter() + ".received").register(meters).increment(received);
        for (Outcome outcome : List.of(Outcome.APPLIED, Outcome.DUPLICATE, Outcome.STALE)) {
            long number = outcomes.stream().filter(outcome::equals).count();
            outcomeCounter(outcome.name().toLowerCase(Locale.ROOT)).increment((double) number);
        }
        outcomeCounter("dead-lettered").increment(rejected);
    }

    private Counter outcomeCounter(String outcome) {
        return Counter.builder(kind.meter()).tag("outcome", outcome).register(meters);
    }
}
