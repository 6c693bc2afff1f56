package dev.laurel.metrics;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.metrics.application.ArticlePartitions;
import dev.laurel.metrics.application.Checkpoint;
import dev.laurel.metrics.application.ContestWindows;
import dev.laurel.metrics.application.CountContest;
import dev.laurel.metrics.application.CountMarkers;
import dev.laurel.metrics.application.ExamineArticle;
import dev.laurel.metrics.application.MakeRoom;
import dev.laurel.metrics.application.MetricsOutput;
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.Partitions;
import dev.laurel.metrics.application.PastFacts;
import dev.laurel.metrics.application.ProgressOverview;
import dev.laurel.metrics.application.PublishMetrics;
import dev.laurel.metrics.application.Snapshots;
import dev.laurel.metrics.application.TakeBack;
import dev.laurel.metrics.application.TakeOver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together and keeps them running. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ContestWindows contestWindows() {
        return new ContestWindows();
    }

    @Bean
    ProgressOverview progressOverview() {
        return new ProgressOverview();
    }

    @Bean
    Partitions partitions(ContestWindows windows, ArticlePartitions places, MeterRegistry meters) {
        var partitions = new Partitions(windows, places);
        partitions.onFirst(new PartitionMeters(meters, partitions)::register);
        return partitions;
    }

    @Bean
    OfferLimit offerLimit(MetricsProperties properties) {
        return new OfferLimit(properties.offeredAtOnce());
    }

    @Bean
    ExamineArticle examineArticle(Partitions partitions, ArticlePartitions places, ContestWindows windows) {
        return new ExamineArticle(partitions, places, windows);
    }

    @Bean
    PublishMetrics publishMetrics(
            MetricsOutput output,
            ProgressOverview overview,
            CatchUp metricsCatchUp,
            Clock clock,
            MetricsProperties properties) {
        return new PublishMetrics(output, overview, metricsCatchUp::isCaughtUp, clock, properties.patience());
    }

    @Bean
    Checkpoint checkpoint(PublishMetrics publication, Snapshots snapshots, MetricsProperties properties) {
        return new Checkpoint(publication, snapshots, properties.patience());
    }

    @Bean
    TakeOver takeOver(Snapshots snapshots, ContestWindows windows, MeterRegistry meters) {
        Counter refused = Counter.builder("laurel.metrics.snapshots.refused")
                .description("Stored snapshots that could not be used: unsound, or of another log")
                .register(meters);
        return new TakeOver(snapshots, windows, log -> refused.increment());
    }

    @Bean
    CountContest countContest(
            ContestWindows windows,
            ProgressOverview overview,
            CountMarkers markers,
            Clock clock,
            MetricsProperties properties) {
        return new CountContest(windows, overview, markers, clock, properties.patience());
    }

    @Bean
    MakeRoom makeRoom(
            ContestWindows windows, CountContest counts, PastFacts facts, Clock clock, MetricsProperties properties) {
        var limits = new MakeRoom.Limits(
                properties.idleAfter(), properties.idleSize().toBytes(), properties.overAfter());
        return new MakeRoom(windows, counts, facts, clock, limits);
    }

    @Bean
    TakeBack takeBack(PastFacts facts, MeterRegistry meters) {
        Counter articles = Counter.builder("laurel.metrics.reread.articles")
                .description("Articles that had gone from memory and came back")
                .register(meters);
        Counter records = Counter.builder("laurel.metrics.reread.records")
                .description("Records of the log read again for them")
                .register(meters);
        return new TakeBack(facts, (count, read) -> {
            articles.increment(count);
            records.increment((double) read);
        });
    }

    @Bean
    Memory memory(Partitions partitions, MakeRoom room, TakeBack back, CatchUp metricsCatchUp, MeterRegistry meters) {
        return new Memory(partitions, room, back, metricsCatchUp, meters);
    }

    @Bean
    Rounds rounds(
            Partitions partitions,
            PublishMetrics publication,
            Checkpoint checkpoint,
            CountContest counts,
            Memory memory,
            CatchUp metricsCatchUp,
            MetricsProperties properties) {
        return new Rounds(partitions, publication, checkpoint, counts, memory, metricsCatchUp, properties);
    }
}
