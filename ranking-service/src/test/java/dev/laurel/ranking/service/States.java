package dev.laurel.ranking.service;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.contests.CloseManifest;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.ContestPhase;
import dev.laurel.contracts.contests.ContestState;
import dev.laurel.contracts.contests.Counter;
import dev.laurel.contracts.contests.Eligibility;
import dev.laurel.contracts.contests.LadderAward;
import dev.laurel.contracts.contests.Score;
import dev.laurel.contracts.contests.Stacking;
import dev.laurel.contracts.contests.TieBreak;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.localstack.testing.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the services that own the state topics. One per JVM, because the progress of a partition is one state
 * that all tests share: what one test seals stays sealed.
 */
final class States {

    static final States OF_THIS_JVM = new States();
    static final Instant CUT_OFF = Instant.parse("2024-03-28T16:00:00Z");
    static final int PARTITIONS = 12;
    static final Instant AT = Instant.parse("2024-03-01T00:00:00Z");

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedStack.get().broker().bootstrapServers(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<Integer, Map<String, MetricsProgress.PartitionSeal>> seals = new TreeMap<>();
    private final Map<Integer, Long> covered = new HashMap<>();
    private long offset = 1_000;

    private States() {}

    RecordMetadata send(String topic, String key, byte[] body) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), body);
        record.headers().add(CloudEvents.SPEC_VERSION, "1.0".getBytes(StandardCharsets.UTF_8));
        try {
            return producer.send(record).get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    RecordMetadata send(String topic, String key, Object state) {
        return send(topic, key, ContractJson.mapper().writeValueAsBytes(state));
    }

    void contest(String id, long version, ContestPhase phase, @Nullable CloseManifest manifest) {
        send(Topics.CONTESTS, id, new ContestState(id, version, phase, definition(id), manifest, AT, null, List.of()));
    }

    void open(String id) {
        contest(id, 1, ContestPhase.OPEN, null);
    }

    void entry(String contestId, String articleId, String authorId, long version, EntryStatus status) {
        send(
                Topics.ENTRIES,
                EntryState.key(contestId, articleId),
                entryState(contestId, articleId, authorId, version, status));
    }

    static EntryState entryState(
            String contestId, String articleId, String authorId, long version, EntryStatus status) {
        return new EntryState(
                contestId,
                articleId,
                version,
                authorId,
                "Title " + articleId,
                "https://example.org/" + articleId,
                List.of(),
                AT,
                status,
                List.of(),
                null,
                AT.plusSeconds(version),
                null,
                null,
                null,
                List.of(),
                null);
    }

    void accepted(String contestId, String articleId, String authorId) {
        entry(contestId, articleId, authorId, 1, EntryStatus.ACCEPTED);
    }

    /** Counted views; sealed with {@code seal} unless that is 0. */
    void views(String contestId, String articleId, long version, long views, int seal) {
        tallies(contestId, articleId, version, new Tallies(views, 0, 0, 7), seal);
    }

    /** Counted tallies; sealed with {@code seal} unless that is 0. */
    void tallies(String contestId, String articleId, long version, Tallies tallies, int seal) {
        ArticleMetrics metrics = new ArticleMetrics(
                articleId,
                new ArticleMetrics.Version(1, version),
                0,
                tallies,
                List.of(new ArticleMetrics.CountedTallies(
                        contestId, CUT_OFF, tallies, seal == 0 ? null : new ArticleMetrics.Seal(seal, 500))));
        RecordMetadata place = send(Topics.ARTICLE_METRICS, articleId, metrics);
        covered.merge(place.partition(), place.offset() + 1, Math::max);
    }

    /** The first {@code partitions} partitions seal a count. */
    void seal(String contestId, int number, int partitions) {
        for (int partition = 0; partition < partitions; partition++) {
            seals.computeIfAbsent(partition, p -> new TreeMap<>())
                    .put(contestId, new MetricsProgress.PartitionSeal(contestId, number, CUT_OFF, 500));
            progress(partition);
        }
    }

    private void progress(int partition) {
        MetricsProgress progress = new MetricsProgress(
                partition,
                "interactions-log",
                ++offset,
                0,
                null,
                covered,
                new ArrayList<>(seals.getOrDefault(partition, Map.of()).values()),
                AT.plusSeconds(offset));
        send(Topics.METRICS_PROGRESS, Integer.toString(partition), progress);
    }

    static ContestDefinition definition(String id) {
        return new ContestDefinition(
                id,
                new LocalizedText("春季赛", "Spring"),
                ZoneId.of("Asia/Shanghai"),
                new ContestDefinition.Submissions(LocalDate.of(2024, 2, 23), LocalDate.of(2024, 3, 24)),
                new ContestDefinition.Metrics(LocalDate.of(2024, 3, 28), null, List.of(Counter.COLLECTS)),
                new Eligibility(List.of("topic"), 0),
                new Score("views*0.01 + collects*0.3", 4),
                List.of(TieBreak.EARLIER_PUBLICATION, TieBreak.ARTICLE_ID),
                List.of(new LadderAward(
                        "pioneer",
                        new LocalizedText("先锋奖", "Pioneer"),
                        Stacking.VACATE,
                        List.of(tier(1, 1), tier(2, 3)))));
    }

    private static LadderAward.Tier tier(int from, int through) {
        return new LadderAward.Tier(
                from, through, new LocalizedText("第 " + from, "TOP" + from), new LocalizedText("奖品", "Prize"));
    }
}
