package dev.laurel.localstack.demo;

import dev.laurel.localstack.launch.LaunchFailure;
import dev.laurel.localstack.launch.Patience;
import dev.laurel.localstack.recorded.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends facts to Kafka in the order of their event time, as fast as the broker takes them or paced. Returns when the
 * broker has acknowledged all of them; one that is refused ends the replay.
 */
final class Replay {

    private final String bootstrapServers;
    private final double daysPerSecond;

    /** @param daysPerSecond days of the record that pass in a second; 0 for as fast as possible */
    Replay(String bootstrapServers, double daysPerSecond) {
        this.bootstrapServers = bootstrapServers;
        this.daysPerSecond = daysPerSecond;
    }

    /** What was sent, how long that took, and the latest event time among it. */
    record Sent(long facts, Duration took, Instant lastEventTime) {
        long perSecond() {
            return facts * 1_000 / Math.max(1, took.toMillis());
        }
    }

    Sent send(Timeline timeline, Progress progress) {
        long startedAt = System.nanoTime();
        long facts = 0;
        Instant first = null;
        Instant last = Instant.EPOCH;
        AtomicLong acknowledged = new AtomicLong();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            while (timeline.hasNext() && failure.get() == null) {
                Timeline.Moment moment = timeline.next();
                last = moment.fact().at();
                first = first == null ? last : first;
                pace(startedAt, Duration.between(first, last));
                var unused = producer.send(InteractionEvents.record(moment, facts), (metadata, e) -> {
                    if (e != null) {
                        failure.compareAndSet(null, e);
                    } else {
                        acknowledged.incrementAndGet();
                    }
                });
                facts++;
                progress.at(acknowledged.get());
            }
            producer.flush();
        }
        if (acknowledged.get() != facts) {
            throw new LaunchFailure("Kafka took %d of %d facts".formatted(acknowledged.get(), facts), failure.get());
        }
        progress.at(facts);
        return new Sent(facts, Duration.ofNanos(System.nanoTime() - startedAt), last);
    }

    private void pace(long startedAt, Duration intoTheRecord) {
        if (daysPerSecond <= 0) {
            return;
        }
        double dueAfterMillis = intoTheRecord.toMillis() / 86_400.0 / daysPerSecond;
        long early = (long) dueAfterMillis - (System.nanoTime() - startedAt) / 1_000_000;
        if (early > 0) {
            Patience.pause(early);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "linger.ms",
                daysPerSecond > 0 ? 0 : 5,
                "batch.size",
                1 << 16,
                "client.id",
                "laurel-demo");
    }

    /** Hears how many facts the broker has. */
    interface Progress {
        void at(long acknowledged);
    }
}
