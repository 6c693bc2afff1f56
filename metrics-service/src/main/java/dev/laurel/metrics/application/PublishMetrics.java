package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.tally.PartitionTally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what changed, waits until the broker has it, then says how far counting has come. An article that changed a
 * thousand times since the last run is published once. A partition that is far behind publishes once a second only:
 * what it could say is out of date, and saying it takes time from catching up. Progress is told once a second, and at
 * once when a partition has caught up or sealed a count. Publishes nothing before the contests are known, and nothing
 * older than what an owner before has published.
 */
public final class PublishMetrics {

    private static final Duration SHORTEST_BETWEEN_PROGRESS = Duration.ofSeconds(1);
    private static final Duration SHORTEST_WHEN_BEHIND = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE_AFTER_REFUSAL = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 10;
    /** Short, because the other articles of the partition wait with the one that is refused. */
    private static final Duration LONGEST_PAUSE_AFTER_REFUSAL = Duration.ofSeconds(2);
    /** Records waiting; some tenths of a second of work. */
    private static final long FAR_BEHIND = 20_000;

    private final MetricsOutput output;
    private final ProgressOverview overview;
    private final BooleanSupplier windowsKnown;
    private final Clock clock;
    private final Duration patience;

    /**
     * A publication.
     *
     * @param windowsKnown whether contests and entries have been read
     * @param patience     how long to wait for the broker before the articles are due again
     */
    public PublishMetrics(
            MetricsOutput output,
            ProgressOverview overview,
            BooleanSupplier windowsKnown,
            Clock clock,
            Duration patience) {
        this.output = output;
        this.overview = overview;
        this.windowsKnown = windowsKnown;
        this.clock = clock;
        this.patience = patience;
    }

    private record Taken<T>(List<ArticleFigures> figures, Progress progress, T extra) {}

    private record Flight<T>(PartitionWork work, Taken<T> taken, List<CompletableFuture<MetricsOutput.Place>> places) {}

    /** Publishes the changes of all these partitions, all at once. */
    public void publish(Collection<PartitionWork> works) throws InterruptedException {
        var flights = new ArrayList<Flight<String>>();
        Instant now = clock.instant();
        RuntimeException failure = null;
        for (PartitionWork work : works) {
            if (!isTooSoon(work, now) && work.outputLock.tryLock()) {
                try {
                    flights.add(begin(work, tally -> ""));
                } catch (RuntimeException e) {
                    // The others are published, and what is under way is seen to its end.
                    failure = e;
                }
            }
        }
        boolean interrupted = false;
        for (Flight<String> flight : flights) {
            try {
                finish(flight, false);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            throw new InterruptedException("while publishing");
        }
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Publishes one partition's changes and takes something from the tally at the very same moment.
     *
     * @return what was taken, or null if not all was acknowledged
     */
    public <T> @Nullable T publishAnd(PartitionWork work, Function<PartitionTally, T> take)
            throws InterruptedException {
        work.outputLock.lock();
        Flight<T> flight = begin(work, take);
        return finish(flight, true) ? flight.taken().extra() : null;
    }

    private static boolean isTooSoon(PartitionWork work, Instant now) {
        boolean tooSoonWhenBehind =
                work.lag() > FAR_BEHIND && now.isBefore(work.publishedAt.plus(SHORTEST_WHEN_BEHIND));
        return tooSoonWhenBehind || now.isBefore(work.publishedAt.plus(pauseAfter(work.refusals.get())));
    }

    /** What is refused once is refused again, mostly; each try costs the whole state. */
    private static Duration pauseAfter(int refusals) {
        if (refusals == 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_PAUSE_AFTER_REFUSAL.multipliedBy(1L << Math.min(refusals - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE_AFTER_REFUSAL) < 0 ? pause : LONGEST_PAUSE_AFTER_REFUSAL;
    }

    /** Whether figures of this partition may be seen: nothing must go back behind what was published before. */
    private boolean mayPublish(PartitionWork work, PartitionTally tally) {
        return windowsKnown.getAsBoolean() && tally.nextOffset() >= overview.publishedOffset(work.log());
    }

    /** Starts, or gives the output back. */
    private <T> Flight<T> begin(PartitionWork work, Function<PartitionTally, T> take) {
        boolean begun = false;
        try {
            Flight<T> flight = start(work, take);
            begun = true;
            return flight;
        } finally {
            if (!begun) {
                work.outputLock.unlock();
            }
        }
    }

    private <T> Flight<T> start(PartitionWork work, Function<PartitionTally, T> take) {
        work.publishedAt = clock.instant();
        Taken<T> taken = work.with(tally -> {
            if (windowsKnown.getAsBoolean()) {
                tally.settle();
            }
            // First what may fail: figures that were taken and not sent would never be.
            T extra = take.apply(tally);
            boolean visible = mayPublish(work, tally);
            List<ArticleFigures> figures = visible ? tally.takeUnpublished() : List.of();
            var progress = new Progress(
                    work.log(),
                    visible ? tally.nextOffset() : -1,
                    work.lag(),
                    tally.eventTimeMark(),
                    work.covered(),
                    tally.settledSeals(),
                    clock.instant());
            return new Taken<>(figures, progress, extra);
        });
        var places = new ArrayList<CompletableFuture<MetricsOutput.Place>>(
                taken.figures().size());
        for (ArticleFigures figures : taken.figures()) {
            places.add(published(figures));
        }
        return new Flight<>(work, taken, places);
    }

    private CompletableFuture<MetricsOutput.Place> published(ArticleFigures figures) {
        try {
            return output.publish(figures);
        } catch (RuntimeException e) {
            // Whatever it was, the article stays due; the lock of its partition is given back in the ordinary way.
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean finish(Flight<?> flight, boolean now) throws InterruptedException {
        PartitionWork work = flight.work();
        try {
            boolean acknowledged = await(flight);
            if (acknowledged && flight.taken().progress().offset() >= 0) {
                tell(work, flight.taken().progress(), now);
            }
            return acknowledged;
        } finally {
            work.outputLock.unlock();
        }
    }

    private boolean await(Flight<?> flight) throws InterruptedException {
        var all = CompletableFuture.allOf(flight.places().toArray(CompletableFuture[]::new));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            flight.work().publishAgain(flight.taken().figures());
            flight.work().refusals.incrementAndGet();
            return false;
        } catch (InterruptedException e) {
            flight.work().publishAgain(flight.taken().figures());
            throw e;
        }
        flight.work().refusals.set(0);
        flight.places().forEach(place -> flight.work().cover(place.join()));
        return true;
    }

    private void tell(PartitionWork work, Progress taken, boolean now) throws InterruptedException {
        Progress progress = new Progress(
                taken.log(),
                taken.offset(),
                taken.lag(),
                taken.eventTimeMark(),
                work.covered(),
                taken.seals(),
                taken.updatedAt());
        Progress before = work.told;
        if (before != null && !isDue(before, progress, now)) {
            return;
        }
        try {
            output.publish(progress).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            work.told = progress;
        } catch (ExecutionException | TimeoutException e) {
            // The next run tells it again, and more.
            work.told = before;
        }
    }

    private static boolean isDue(Progress before, Progress progress, boolean now) {
        if (progress.tellsTheSameAs(before)) {
            return false;
        }
        boolean newSeal = !progress.seals().equals(before.seals());
        boolean caughtUp = progress.lag() == 0 && before.lag() > 0;
        return now
                || newSeal
                || caughtUp
                || !progress.updatedAt().isBefore(before.updatedAt().plus(SHORTEST_BETWEEN_PROGRESS));
    }
}
