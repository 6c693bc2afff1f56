package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Fills the topics that the contenders read, and clears away what they wrote. */
final class BenchTopics implements AutoCloseable {

    /** Topics whose names begin so belong to one run of one contender. */
    static final String TEMPORARY = "bench-run-";

    /** In the words of the wire, which only ever grow. */
    private static final String CONTEST = """
            {"contestId":"bench","version":1,"phase":"open","updatedAt":"2024-02-01T00:00:00Z","definition":{
              "id":"bench","title":{"zh":"测速","en":"Benchmark"},"timeZone":"Asia/Shanghai",
              "submissions":{"from":"2024-02-01","through":"2024-02-29"},
              "metrics":{"through":"2024-03-31","unavailable":[]},
              "eligibility":{"topicIds":["bench"],"minimumBodyLength":0},
              "score":{"formula":"likes","scale":0},"tieBreaks":["articleId"],"awards":[]}}
            """;

    private static final String ENTRY = """
            {"contestId":"bench","articleId":"%s","version":1,"authorId":"bench-author","title":"",
             "publishedAt":"2024-02-20T00:00:00Z","status":"accepted","updatedAt":"2024-02-20T00:00:01Z"}
            """;

    private static final long PATIENCE_MILLIS = 30_000;

    private final String bootstrapServers;
    private final Admin admin;

    BenchTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** A contest whose entries are all the articles, as submission-service would say it. */
    void openContest(int articles) throws InterruptedException, ExecutionException {
        awaitLeaders(Topics.CONTESTS);
        awaitLeaders(Topics.ENTRIES);
        try (var sender = new Sender()) {
            sender.state(Topics.CONTESTS, "bench", CONTEST);
            for (int i = 0; i < articles; i++) {
                String id = FactLoad.articleId(i);
                sender.state(Topics.ENTRIES, "bench:" + id, ENTRY.formatted(id));
            }
        }
    }

    /** Sends {@code facts} records, duplicates included; returns the digest of their true counts. */
    String load(String topic, long facts, int articles, int readers) throws InterruptedException, ExecutionException {
        awaitLeaders(topic);
        var load = new FactLoad(articles, readers);
        try (var sender = new Sender();
                var bar = new ProgressBar("facts into " + topic, facts)) {
            long sent = 0;
            while (sent < facts) {
                FactLoad.Fact fact = load.next();
                int copies = fact.twice() && sent + 1 < facts ? 2 : 1;
                for (int copy = 0; copy < copies; copy++) {
                    sender.send(new ProducerRecord<>(topic, fact.articleId(), fact.body()));
                }
                sent += copies;
                bar.stepTo(sent);
            }
        }
        return load.counts().digest();
    }

    /** Facts sent little by little. */
    FactStream stream(String topic, FactLoad load) throws InterruptedException, ExecutionException {
        awaitLeaders(topic);
        return new FactStream(topic, load);
    }

    /**
     * A stream that goes on for long without growing much: the first facts are kept and then sent again and again, in
     * any order, as a platform does that delivers at least once; one in ten is new.
     */
    final class FactStream implements AutoCloseable {

        static final int KEPT = 100_000;
        private static final int NEW_IN_TEN = 1;

        private final String topic;
        private final FactLoad load;
        private final Sender sender = new Sender();
        private final List<FactLoad.Fact> kept = new ArrayList<>(KEPT);
        private final SplittableRandom random = new SplittableRandom(7);
        private long sent;
        private long fresh;

        private FactStream(String topic, FactLoad load) {
            this.topic = topic;
            this.load = load;
        }

        /** Sends until there are so many in all. */
        void sendUpTo(long inAll) {
            for (; sent < inAll; sent++) {
                FactLoad.Fact fact = next();
                sender.send(new ProducerRecord<>(topic, fact.articleId(), fact.body()));
            }
        }

        private FactLoad.Fact next() {
            if (kept.size() == KEPT && random.nextInt(10) >= NEW_IN_TEN) {
                return kept.get(random.nextInt(KEPT));
            }
            fresh++;
            FactLoad.Fact fact = load.next();
            if (kept.size() < KEPT) {
                kept.add(fact);
            }
            return fact;
        }

        /** Facts sent so far. */
        long sent() {
            return sent;
        }

        /** How many of them said something new. */
        long fresh() {
            return fresh;
        }

        /** Of the true counts so far. */
        String digest() {
            return load.counts().digest();
        }

        void flush() {
            sender.producer.flush();
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    void create(String topic, int partitions) throws InterruptedException, ExecutionException {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
    }

    /**
     * A broker that was just told of a partition may refuse a producer's first batch and take its second one; the first
     * then never gets in, as its sequence number has been passed.
     */
    private void awaitLeaders(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = describe(topic).values().stream()
                .flatMap(description -> description.partitions().stream())
                .collect(Collectors.toMap(
                        each -> new TopicPartition(topic, each.partition()), each -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get();
    }

    /** A broker does not know a new topic at once. */
    private Map<String, TopicDescription> describe(String topic) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try {
                return admin.describeTopics(List.of(topic)).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** What the run before has published must not be taken for the next one's. */
    void forgetOutput() throws InterruptedException, ExecutionException {
        delete(List.of(Topics.ARTICLE_METRICS, Topics.METRICS_PROGRESS));
    }

    /** Removes what a contender of its own accord left in the broker. */
    void forgetTemporary() throws InterruptedException, ExecutionException {
        delete(admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(TEMPORARY))
                .toList());
    }

    private void delete(Collection<String> wanted) throws InterruptedException, ExecutionException {
        var there = new ArrayList<>(admin.listTopics().names().get());
        there.retainAll(wanted);
        admin.deleteTopics(there).all().get();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (admin.listTopics().names().get().stream().anyMatch(there::contains)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The broker does not forget " + there);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** Sends without waiting for each record; closing waits for all and fails if one was lost. */
    private final class Sender implements AutoCloseable {

        private final KafkaProducer<String, byte[]> producer;
        private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

        private Sender() {
            var settings = new Properties();
            settings.put("bootstrap.servers", bootstrapServers);
            settings.put("acks", "all");
            settings.put("linger.ms", "5");
            settings.put("batch.size", Integer.toString(256 << 10));
            settings.put("buffer.memory", Integer.toString(64 << 20));
            settings.put("compression.type", "zstd");
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }

        private void state(String topic, String key, String json) {
            var record = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
            record.headers().add(CloudEvents.SEQUENCE, CloudEvents.sequence(1).getBytes(StandardCharsets.UTF_8));
            send(record);
        }

        private void send(ProducerRecord<String, byte[]> record) {
            // The callback speaks for the future, without keeping a million of them.
            var unused = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    failed.compareAndSet(null, failure);
                }
            });
        }

        @Override
        public void close() {
            producer.close();
            Exception failure = failed.get();
            if (failure != null) {
                throw new IllegalStateException("Not all records reached the broker", failure);
            }
        }
    }
}
