package dev.laurel.acceptance.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The platform that publishes facts: it repeats some of them, sends them out of order, and never gives up on a broker
 * that is away. What it has sent when {@link #flush} returns is in the log.
 */
final class Platform implements AutoCloseable {

    private static final int SHUFFLED = 64;
    private static final int REPEATS_IN_A_HUNDRED = 10;

    private final SplittableRandom random;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Fact> waiting = new ArrayList<>();
    private final ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private long sent;

    Platform(String bootstrapServers, long seed) {
        this.random = new SplittableRandom(seed);
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "linger.ms", 5,
                        "request.timeout.ms", 5_000,
                        "delivery.timeout.ms", 600_000,
                        "max.block.ms", 600_000,
                        "reconnect.backoff.max.ms", 500),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    void publish(Article article) {
        send("laurel.articles.v1", article.id(), "dev.laurel.article.published.v1", article.at(), article.json());
    }

    /** Sends the fact now or a little later, once or twice. */
    void send(Fact fact) {
        waiting.add(fact);
        if (random.nextInt(100) < REPEATS_IN_A_HUNDRED) {
            waiting.add(fact);
        }
        while (waiting.size() > SHUFFLED) {
            sendNow(waiting.remove(random.nextInt(waiting.size())));
        }
    }

    /** Everything is in the log. */
    void flush() {
        waiting.forEach(this::sendNow);
        waiting.clear();
        producer.flush();
        assertThat(failures).isEmpty();
        assertThat(acknowledged.get()).isEqualTo(sent);
    }

    long sent() {
        return sent;
    }

    private void sendNow(Fact fact) {
        send(
                "laurel.interactions.v1",
                fact.articleId(),
                "dev.laurel.interaction." + fact.kind() + ".v1",
                fact.at().toString(),
                fact.json());
    }

    private void send(String topic, String key, String type, String at, String body) {
        var record = new ProducerRecord<>(topic, key.getBytes(UTF_8), body.getBytes(UTF_8));
        sent++;
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", ("platform-" + sent).getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "/platform".getBytes(UTF_8))
                .add("ce_time", at.getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        var unused = producer.send(record, (metadata, e) -> {
            if (e == null) {
                acknowledged.incrementAndGet();
            } else {
                failures.add(e);
            }
        });
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
