package dev.laurel.metrics.messaging;

import dev.laurel.chassis.state.StatePublisher;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.metrics.application.MetricsOutput;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.Progress;
import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.OwnFigures;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes figures and progress as states whose newest version is in the memory of the partitions owned. */
final class KafkaMetricsOutput implements MetricsOutput {

    private static final String ARTICLE_METRICS_TYPE = "dev.laurel.article-metrics.v1";
    private static final String PROGRESS_TYPE = "dev.laurel.metrics-progress.v1";

    private final Partitions partitions;
    private final Clock clock;
    private final StatePublisher metrics;
    private final StatePublisher progress;
    private final Map<Integer, Progress> told = new ConcurrentHashMap<>();

    KafkaMetricsOutput(StatePublishers publishers, Partitions partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
        this.metrics = publishers.open(Topics.ARTICLE_METRICS, new NewestFigures());
        this.progress = publishers.open(Topics.METRICS_PROGRESS, new NewestProgress());
    }

    @Override
    public CompletableFuture<Place> publish(ArticleFigures figures) {
        return metrics.publish(state(figures)).thenApply(KafkaMetricsOutput::place);
    }

    @Override
    public CompletableFuture<Place> publish(Progress reached) {
        told.put(reached.log().partition(), reached);
        return progress.publish(state(reached)).thenApply(KafkaMetricsOutput::place);
    }

    private static Place place(RecordMetadata metadata) {
        return new Place(metadata.partition(), metadata.offset());
    }

    private StateRecord state(ArticleFigures figures) {
        var body = new ArticleMetrics(
                figures.articleId(),
                new ArticleMetrics.Version(figures.windowsVersion(), figures.offset()),
                figures.partition(),
                tallies(figures.live()),
                own(figures.own()),
                figures.counted().stream().map(KafkaMetricsOutput::counted).toList());
        return new StateRecord(
                figures.articleId(),
                CloudEvents.sequence(figures.windowsVersion(), figures.offset()),
                ARTICLE_METRICS_TYPE,
                clock.instant(),
                ContractJson.mapper().writeValueAsBytes(body));
    }

    private static ArticleMetrics.CountedTallies counted(ArticleFigures.Counted counted) {
        var seal = counted.seal();
        return new ArticleMetrics.CountedTallies(
                counted.contestId(),
                Instant.ofEpochMilli(counted.cutOff()),
                tallies(counted.figures()),
                own(counted.own()),
                counted.readers(),
                seal == null ? null : new ArticleMetrics.Seal(seal.number(), seal.endOffset()));
    }

    private static ArticleMetrics.OwnInteractions own(OwnFigures own) {
        return new ArticleMetrics.OwnInteractions(own.likes(), own.comments(), own.collects());
    }

    private static Tallies tallies(Figures figures) {
        return new Tallies(figures.views(), figures.likes(), figures.comments(), figures.collects());
    }

    private static StateRecord state(Progress reached) {
        var seals = reached.seals().stream()
                .map(seal -> new MetricsProgress.PartitionSeal(
                        seal.contestId(), seal.number(), Instant.ofEpochMilli(seal.cutOff()), seal.endOffset()))
                .toList();
        var body = new MetricsProgress(
                reached.log().partition(),
                reached.log().topicId(),
                reached.offset(),
                reached.lag(),
                reached.eventTimeMark() == Long.MIN_VALUE ? null : Instant.ofEpochMilli(reached.eventTimeMark()),
                reached.covered(),
                seals,
                reached.updatedAt());
        long coveredInAll =
                reached.covered().values().stream().mapToLong(Long::longValue).sum();
        return new StateRecord(
                Integer.toString(reached.log().partition()),
                CloudEvents.sequence(reached.offset(), coveredInAll),
                PROGRESS_TYPE,
                reached.updatedAt(),
                ContractJson.mapper().writeValueAsBytes(body));
    }

    /** The figures of the entries in the partitions of this instance. */
    private final class NewestFigures implements StateSource {

        @Override
        public @Nullable StateRecord newest(String key) {
            ArticleFigures figures = partitions.entry(key);
            return figures == null ? null : state(figures);
        }

        @Override
        public void forEach(Consumer<StateRecord> each) {
            for (PartitionWork work : partitions.all()) {
                // Publishing may wait for the broker, and counting may not wait for it.
                var entries = new ArrayList<ArticleFigures>();
                work.use(tally -> tally.forEachEntry(entries::add));
                entries.forEach(figures -> each.accept(state(figures)));
            }
        }
    }

    /** The progress that this instance told of its partitions. */
    private final class NewestProgress implements StateSource {

        @Override
        public @Nullable StateRecord newest(String key) {
            return partitions.all().stream()
                    .filter(work -> Integer.toString(work.log().partition()).equals(key))
                    .map(work -> told.get(work.log().partition()))
                    .filter(java.util.Objects::nonNull)
                    .map(KafkaMetricsOutput::state)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void forEach(Consumer<StateRecord> each) {
            for (PartitionWork work : partitions.all()) {
                Progress newest = told.get(work.log().partition());
                if (newest != null) {
                    each.accept(state(newest));
                }
            }
        }
    }
}
