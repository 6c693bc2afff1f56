package dev.laurel.metrics.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.LogId;
import dev.laurel.metrics.domain.Window;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often what is published. */
class PublishMetricsTest {

    private final List<ArticleFigures> figures = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();
    /** What comes of figures; null if they are taken. */
    private @Nullable CompletableFuture<MetricsOutput.Place> acknowledgement;

    private final HandMovedClock clock = new HandMovedClock();
    private final PublishMetrics publication =
            new PublishMetrics(new Written(), new ProgressOverview(), () -> true, clock, Duration.ofSeconds(5));
    private final PartitionTally tally = new PartitionTally(
            new LogId("cluster", "topic", 0),
            0,
            article -> new ArticleWindows(1, List.of(new Window("contest", Long.MAX_VALUE)), Set.of()));
    private final PartitionWork work = new PartitionWork(new TakeOver.Start(tally, null), 0, Map.of());

    @Test
    void publishesEachTimeWhenNothingIsWaiting() throws InterruptedException {
        like("r1", 0);
        clock.forward(250);
        like("r2", 0);

        assertThat(figures).hasSize(2);
    }

    @Test
    void publishesOnceASecondWhileItIsFarBehind() throws InterruptedException {
        like("r1", 1_000_000);
        clock.forward(250);
        like("r2", 900_000);
        clock.forward(700);
        like("r3", 800_000);
        assertThat(figures).hasSize(1);

        clock.forward(50);
        like("r4", 700_000);

        assertThat(figures).hasSize(2);
        assertThat(figures.get(1).live().likes()).isEqualTo(4);
    }

    @Test
    void tellsOfProgressOnceASecondAndAtOnceWhenItHasCaughtUp() throws InterruptedException {
        like("r1", 100);
        clock.forward(250);
        like("r2", 50);
        assertThat(progress).extracting(Progress::offset).containsExactly(1L);

        clock.forward(250);
        like("r3", 0);
        assertThat(progress).extracting(Progress::offset).containsExactly(1L, 3L);

        clock.forward(250);
        like("r4", 0);
        assertThat(progress).extracting(Progress::offset).containsExactly(1L, 3L);
    }

    @Test
    void givesTheOutputBackAndForgetsNothingWhenSomethingFails() throws InterruptedException {
        count("r1");

        assertThatThrownBy(() -> publication.publishAnd(work, all -> {
                    throw new IllegalStateException("no room to write it down");
                }))
                .hasMessage("no room to write it down");

        assertThat(work.outputLock.isLocked()).isFalse();
        publication.publish(List.of(work));
        assertThat(figures).hasSize(1);
    }

    @Test
    void forgetsNothingWhenItIsInterruptedWhileItWaits() throws InterruptedException {
        acknowledgement = new CompletableFuture<>();
        count("r1");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> publication.publish(List.of(work))).isInstanceOf(InterruptedException.class);

        acknowledgement = null;
        clock.forward(10_000);
        publication.publish(List.of(work));

        assertThat(figures).hasSize(2);
        assertThat(progress).hasSize(1);
    }

    @Test
    void waitsLongerAndLongerWhileTheBrokerRefuses() throws InterruptedException {
        acknowledgement = CompletableFuture.failedFuture(new IllegalStateException("too large"));
        count("r1");
        for (int tenths = 0; tenths < 600; tenths++) {
            publication.publish(List.of(work));
            clock.forward(100);
        }
        assertThat(figures).hasSizeBetween(20, 40);

        acknowledgement = null;
        clock.forward(2_000);
        publication.publish(List.of(work));
        count("r2");
        publication.publish(List.of(work));

        assertThat(progress).isNotEmpty();
        assertThat(figures.get(figures.size() - 1).live().likes()).isEqualTo(2);
    }

    private void like(String reader, long lag) throws InterruptedException {
        count(reader);
        work.lag(lag);
        publication.publish(List.of(work));
    }

    private void count(String reader) {
        var fact = new Interaction();
        fact.kind = Interaction.Kind.LIKED;
        fact.articleId.set("article");
        fact.readerId.set(reader);
        fact.at = 1_700_000_000_000L;
        work.use(all -> all.apply(fact, all.nextOffset()));
    }

    private final class Written implements MetricsOutput {

        @Override
        public CompletableFuture<Place> publish(ArticleFigures written) {
            figures.add(written);
            if (acknowledgement != null) {
                return acknowledgement;
            }
            return CompletableFuture.completedFuture(new Place(0, figures.size()));
        }

        @Override
        public CompletableFuture<Place> publish(Progress written) {
            progress.add(written);
            return CompletableFuture.completedFuture(new Place(0, progress.size()));
        }
    }

    private static final class HandMovedClock extends Clock {

        private Instant now = Instant.parse("2024-03-01T00:00:00Z");

        private void forward(long millis) {
            now = now.plusMillis(millis);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
