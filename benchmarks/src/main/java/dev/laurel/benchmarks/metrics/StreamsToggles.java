package dev.laurel.benchmarks.metrics;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Kafka Streams: toggles and counts in RocksDB with change-log topics, as its documentation would have it. */
final class StreamsToggles implements Contender {

    private static final String THINGS = "things";
    private static final String COUNTS = "counts";

    private final String guarantee;

    StreamsToggles(String guarantee) {
        this.guarantee = guarantee;
    }

    @Override
    public Outcome run(Workload workload) throws Exception {
        var done = new AtomicLong();
        var finished = new CountDownLatch(1);
        try (var streams = new KafkaStreams(topology(workload, done, finished), settings(workload))) {
            var stopwatch = Stopwatch.ofThisProcess(workload);
            streams.start();
            while (!finished.await(1, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                stopwatch.passed(done.get());
            }
            Stopwatch.Pace pace = stopwatch.stop(done.get());
            var tally = new Tally();
            try (var counts = streams.store(StoreQueryParameters.fromNameAndType(
                            COUNTS, QueryableStoreTypes.<String, Long>keyValueStore()))
                    .all()) {
                counts.forEachRemaining(each -> {
                    int bar = each.key.indexOf('|');
                    tally.set(each.key.substring(bar + 1), each.key.substring(0, bar), each.value);
                });
            }
            streams.close(Duration.ofSeconds(30));
            return Outcome.of(pace, tally.digest());
        }
    }

    private Properties settings(Workload workload) {
        var settings = new Properties();
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                BenchTopics.TEMPORARY + Path.of(workload.directory()).getFileName());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, workload.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, workload.directory());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 10_000);
        settings.put(StreamsConfig.producerPrefix("linger.ms"), 5);
        return settings;
    }

    private static Topology topology(Workload workload, AtomicLong done, CountDownLatch finished) {
        return new Topology()
                .addSource(
                        "facts",
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        workload.topic())
                .addProcessor("count", () -> new Count(workload.facts(), done, finished), "facts")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(THINGS), Serdes.String(), Serdes.ByteArray()),
                        "count")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(COUNTS), Serdes.String(), Serdes.Long())
                                .withCachingEnabled(),
                        "count");
    }

    private static final class Count implements Processor<String, byte[], Void, Void> {

        private static final byte[] PRESENT = {1};

        private final long facts;
        private final AtomicLong done;
        private final CountDownLatch finished;
        private @Nullable KeyValueStore<String, byte[]> things;
        private @Nullable KeyValueStore<String, Long> counts;

        private Count(long facts, AtomicLong done, CountDownLatch finished) {
            this.facts = facts;
            this.done = done;
            this.finished = finished;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            things = context.getStateStore(THINGS);
            counts = context.getStateStore(COUNTS);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            Interaction fact = RawDecode.READER.readValue(record.value());
            KeyValueStore<String, byte[]> known = java.util.Objects.requireNonNull(things);
            KeyValueStore<String, Long> tallies = java.util.Objects.requireNonNull(counts);
            String counter = fact.counter() + '|' + fact.articleId();
            if (fact.total() != null) {
                tallies.put(counter, fact.total());
            } else {
                boolean present = known.get(fact.thing()) != null;
                if (present != fact.adds()) {
                    known.put(fact.thing(), fact.adds() ? PRESENT : null);
                    Long before = tallies.get(counter);
                    tallies.put(counter, (before == null ? 0 : before) + (fact.adds() ? 1 : -1));
                }
            }
            if (done.incrementAndGet() == facts) {
                finished.countDown();
            }
        }
    }
}
