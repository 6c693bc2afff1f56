package dev.laurel.benchmarks.metrics;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.TieBreak;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills the topics that the contenders read. */
final class BenchTopics {

    static final String CONTEST = "bench-contest";

    private final String bootstrapServers;

    BenchTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** A contest whose entries are all the articles, as submission-service would say it. */
    void openContest(int articles) {
        var day = LocalDate.ofInstant(Instant.ofEpochMilli(FactLoad.START), ZoneOffset.UTC);
        var definition = new ContestDefinition(
                CONTEST,
                new LocalizedText("测速", "Benchmark"),
                ZoneOffset.UTC,
                new ContestDefinition.Submissions(day.minusDays(1), day),
                new ContestDefinition.Metrics(day.plusDays(30), null, List.of()),
                new ContestDefinition.Eligibility(List.of("bench"), 0),
                new ContestDefinition.Score("likes", 0),
                List.of(TieBreak.ARTICLE_ID),
                List.of());
        Instant at = Instant.ofEpochMilli(FactLoad.START);
        try (var producer = producer()) {
            state(
                    producer,
                    Topics.CONTESTS,
                    CONTEST,
                    new ContestState(CONTEST, 1, ContestPhase.OPEN, definition, null, at));
            for (int i = 0; i < articles; i++) {
                String id = FactLoad.articleId(i);
                var entry = new EntryState(
                        CONTEST,
                        id,
                        1,
                        "bench-author-" + i,
                        id,
                        null,
                        List.of(),
                        at,
                        EntryStatus.ACCEPTED,
                        List.of(),
                        null,
                        at);
                state(producer, Topics.ENTRIES, EntryState.key(CONTEST, id), entry);
            }
        }
    }

    /** Sends {@code facts} records, duplicates included. */
    void load(String topic, long facts, int articles, int readers) {
        var load = new FactLoad(42, articles, readers);
        try (var producer = producer();
                var bar = new ProgressBar("facts into " + topic, facts)) {
            long sent = 0;
            while (sent < facts) {
                FactLoad.Fact fact = load.next();
                for (int copy = 0; copy < (fact.twice() ? 2 : 1) && sent < facts; copy++) {
                    send(producer, new ProducerRecord<>(topic, fact.articleId(), fact.body()));
                    sent++;
                }
                bar.stepTo(sent);
            }
        }
    }

    void create(String topic, int partitions) throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** What the run before has published must not be taken for the next one's. */
    void forgetOutput() throws InterruptedException, ExecutionException {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(Topics.ARTICLE_METRICS, Topics.METRICS_PROGRESS))
                    .all()
                    .get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static void state(KafkaProducer<String, byte[]> producer, String topic, String key, Object state) {
        var record = new ProducerRecord<>(topic, key, ContractJson.mapper().writeValueAsBytes(state));
        record.headers().add(CloudEvents.SEQUENCE, CloudEvents.sequence(1).getBytes(StandardCharsets.UTF_8));
        send(producer, record);
    }

    @SuppressWarnings(
            "FutureReturnValueIgnored") // The callback speaks for the future, without keeping a million of them.
    private static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                throw new IllegalStateException("Not sent to " + record.topic(), failure);
            }
        });
    }

    private KafkaProducer<String, byte[]> producer() {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("acks", "all");
        settings.put("linger.ms", "5");
        settings.put("batch.size", Integer.toString(256 << 10));
        settings.put("compression.type", "zstd");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
