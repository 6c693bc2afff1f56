package dev.laurel.chassis.receipts;

import dev.laurel.chassis.web.BatchReceipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives receipts and keeps them. Facts are safe before their receipt is given, so a store that does not answer holds
 * nobody up: receipts are stored behind the answer, the newest are in memory too, and those that could not be stored are
 * counted in {@code laurel.receipts.lost}. Safe for use by several threads.
 */
public final class Receipts implements AutoCloseable {

    /** More lines than this of each kind are only counted. */
    public static final int MOST_LINES = 100;

    private static final Logger log = LoggerFactory.getLogger(Receipts.class);
    private static final int MOST_IN_MEMORY = 200;
    private static final int MOST_WAITING = 1_000;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final long CLOSE_WITHIN_SECONDS = 5;

    private final ReceiptStore store;
    private final Duration kept;
    private final InstantSource clock;
    private final Counter lost;
    private final Map<String, Receipt> newest = new LinkedHashMap<>();
    private final ThreadPoolExecutor writer;
    private Instant swept = Instant.EPOCH;

    /** Keeps receipts for {@code kept}. */
    public Receipts(ReceiptStore store, Duration kept, InstantSource clock, MeterRegistry meters) {
        this.store = store;
        this.kept = kept;
        this.clock = clock;
        this.lost = Counter.builder("laurel.receipts.lost")
                .description("Receipts given that could not be stored; their facts are safe all the same")
                .register(meters);
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread thread = new Thread(task, "receipts");
                    thread.setDaemon(true);
                    return thread;
                },
                (task, pool) -> lost.increment());
    }

    /** Gives a receipt for what became of a batch; the same with the receipt's id. */
    public BatchReceipt give(BatchReceipt outcome, String caller, List<Receipt.LogRange> places) {
        Receipt receipt = new Receipt(
                UUID.randomUUID().toString(),
                clock.instant(),
                caller,
                outcome.accepted(),
                outcome.duplicates().size(),
                outcome.rejected().size(),
                first(outcome.duplicates()),
                first(outcome.rejected()),
                places);
        remember(receipt);
        writer.execute(() -> write(receipt));
        return outcome.under(receipt.receiptId());
    }

    /** A receipt by its id, unless it is too old. */
    public Optional<Receipt> find(String receiptId) {
        synchronized (newest) {
            Receipt known = newest.get(receiptId);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return store.find(receiptId);
    }

    private void remember(Receipt receipt) {
        synchronized (newest) {
            newest.put(receipt.receiptId(), receipt);
            if (newest.size() > MOST_IN_MEMORY) {
                newest.remove(newest.keySet().iterator().next());
            }
        }
    }

    private void write(Receipt receipt) {
        try {
            store.keep(receipt);
            Instant now = clock.instant();
            if (now.isAfter(swept.plus(BETWEEN_SWEEPS))) {
                swept = now;
                store.forgetBefore(now.minus(kept));
            }
        } catch (RuntimeException e) {
            lost.increment();
            log.warn("A receipt could not be stored", e);
        }
    }

    private static <T> List<T> first(List<T> lines) {
        return lines.subList(0, Math.min(MOST_LINES, lines.size()));
    }

    /** Stores what is waiting, as far as that goes quickly. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                lost.increment(writer.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
