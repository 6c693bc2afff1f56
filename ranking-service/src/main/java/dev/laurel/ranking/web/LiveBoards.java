package dev.laurel.ranking.web;

import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.ranking.application.BoardPage;
import dev.laurel.ranking.application.Standings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The live boards. At most once a tick a changed contest gets one frame, written once and shared by all its readers; a
 * reader that is slower than the ticks gets the newest frame and misses those between, and holds up nobody. A new reader
 * gets the current frame at once.
 */
final class LiveBoards implements SmartLifecycle {

    static final int ROWS = 100;
    private static final byte[] HELLO = "retry: 2000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);

    private final Standings standings;
    private final CatchUp catchUp;
    private final Duration tick;
    private final Duration heartbeat;
    private final Map<String, Sinks.Many<byte[]>> frames = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> closing = Sinks.empty();
    private @Nullable ScheduledExecutorService ticking;

    LiveBoards(Standings standings, CatchUp catchUp, Duration tick, Duration heartbeat) {
        this.standings = standings;
        this.catchUp = catchUp;
        this.tick = tick;
        this.heartbeat = heartbeat;
    }

    /** What a new reader is sent; empty for an unknown contest or a draft. Ends when the service stops. */
    Optional<Flux<byte[]>> open(String contestId) {
        return standings.page(contestId, 1, 0).map(page -> {
            Flux<byte[]> boards = sink(contestId).asFlux().onBackpressureLatest();
            Flux<byte[]> beats = Flux.interval(heartbeat).map(beat -> HEARTBEAT).onBackpressureDrop();
            // One frame in advance: what waits for a slow reader is the newest one, not a queue.
            return Flux.merge(1, Flux.just(HELLO), boards, beats).takeUntilOther(closing.asMono());
        });
    }

    /** Sends a frame of every contest that changed. */
    void tick() {
        if (!catchUp.isCaughtUp()) {
            return;
        }
        for (String contestId : standings.takeChanged()) {
            try {
                standings.page(contestId, 1, ROWS).ifPresent(page -> sink(contestId)
                        .tryEmitNext(frame(page)));
            } catch (RuntimeException e) {
                LOG.error("No frame of contest {} could be made; the next change tries again.", contestId, e);
            }
        }
    }

    private Sinks.Many<byte[]> sink(String contestId) {
        return frames.computeIfAbsent(contestId, id -> {
            Sinks.Many<byte[]> sink = Sinks.many().replay().latest();
            standings.page(id, 1, ROWS).ifPresent(page -> sink.tryEmitNext(frame(page)));
            return sink;
        });
    }

    private static byte[] frame(BoardPage page) {
        byte[] head = ("id: " + page.version() + "\nevent: standings\ndata: ").getBytes(StandardCharsets.UTF_8);
        byte[] data = Views.json(Views.board(page));
        byte[] frame = new byte[head.length + data.length + 2];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(data, 0, frame, head.length, data.length);
        frame[frame.length - 2] = '\n';
        frame[frame.length - 1] = '\n';
        return frame;
    }

    @Override
    public synchronized void start() {
        if (ticking == null) {
            ticking = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "live-boards"));
            var unused =
                    ticking.scheduleWithFixedDelay(this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends the streams, so that the web server need not wait for them. */
    @Override
    public synchronized void stop() {
        if (ticking != null) {
            ticking.shutdownNow();
            ticking = null;
        }
        closing.tryEmitEmpty();
    }

    @Override
    public synchronized boolean isRunning() {
        return ticking != null;
    }
}
