package dev.laurel.metrics.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.localstack.testing.SharedStack;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A platform that keeps telling while a test lets services come and go: likes and unlikes of few readers, each now and
 * then delivered twice, and one record in a hundred that nobody can use. Knows what must come out.
 */
final class Load implements AutoCloseable {

    private static final int READERS = 400;
    private static final long PAUSE_NANOS = 1_000_000;

    private final List<String> articles;
    private final Instant from;
    private final SplittableRandom random;
    private final Map<String, Set<String>> standing = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedStack.get().broker().bootstrapServers(), "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Thread thread = new Thread(this::run, "load");
    private volatile boolean stopped;
    private long step;
    private long unusable;

    Load(List<String> articles, Instant from, long seed) {
        this.articles = articles;
        this.from = from;
        this.random = new SplittableRandom(seed);
        thread.start();
    }

    /** Ends and waits until the broker has all. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    /** How many readers like each article in the end. For after the end. */
    long likes(String article) {
        return standing.getOrDefault(article, Set.of()).size();
    }

    /** How many records were sent that cannot be used. For after the end. */
    long unusable() {
        return unusable;
    }

    private void run() {
        while (!stopped) {
            String article = articles.get(random.nextInt(articles.size()));
            if (random.nextInt(100) == 0) {
                unusable++;
                send(article, "{\"kind\":\"liked\"".getBytes(UTF_8));
            } else {
                byte[] fact = ContractJson.mapper().writeValueAsBytes(fact(article));
                send(article, fact);
                if (random.nextInt(10) == 0) {
                    send(article, fact);
                }
            }
            if (++step % 10 == 0) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private InteractionFact fact(String article) {
        String reader = "reader-" + random.nextInt(READERS);
        Set<String> readers = standing.computeIfAbsent(article, id -> new HashSet<>());
        // Each fact a millisecond later than the one before: what is sent last about a reader is the newest.
        Instant at = from.plusMillis(step);
        if (random.nextInt(3) == 0) {
            readers.remove(reader);
            return new Unliked(article, reader, at, null);
        }
        readers.add(reader);
        return new Liked(article, reader, at, null);
    }

    private void send(String article, byte[] body) {
        var unused = producer.send(new ProducerRecord<>(Topics.INTERACTIONS, article.getBytes(UTF_8), body));
    }
}
