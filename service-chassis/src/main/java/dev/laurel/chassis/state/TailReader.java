package dev.laurel.chassis.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.CloudEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a state topic from its beginning to its ever moving end, in a thread of its own, and publishes the newest state
 * of a key again whenever the last record of that key is older. At start it first reads what is there and then compares
 * every state of the source with it, so a state that was stored but never published goes out as well.
 */
final class TailReader {

    private static final Logger log = LoggerFactory.getLogger(TailReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long CLOSE_WITHIN_MILLIS = 10_000;
    private static final Last NOTHING = new Last("", -1);

    private final String topic;
    private final StateSource source;
    private final Unconfirmed unconfirmed;
    private final java.util.function.Consumer<StateRecord> republish;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final RefusedKeys refused = new RefusedKeys();
    /** The last record of each key about which nothing has been decided; used by the reader's thread only. */
    private final Map<String, Last> open = new HashMap<>();

    private volatile @Nullable Consumer<byte[], byte[]> current;
    private volatile boolean reconciled;

    /** Version and place of a key's last record so far. */
    private record Last(String sequence, long offset) {}

    TailReader(
            String topic,
            StateSource source,
            Unconfirmed unconfirmed,
            java.util.function.Consumer<StateRecord> republish,
            Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topic = topic;
        this.source = source;
        this.unconfirmed = unconfirmed;
        this.republish = republish;
        this.consumers = consumers;
        this.thread = new Thread(this::run, "tail-of-" + topic);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isReconciled() {
        return reconciled;
    }

    /** Compares the key's newest state with the topic once more, whatever its last record is, after a pause. */
    void refused(String key) {
        refused.add(key);
    }

    /** The broker took a state of the key. */
    void accepted(String key) {
        refused.remove(key);
    }

    void close() {
        closing.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(CLOSE_WITHIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isClosing()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current = consumer;
                readFromTheBeginning(consumer);
            } catch (WakeupException e) {
                log.debug("the tail of {} is no longer read", topic);
            } catch (RuntimeException e) {
                log.warn("reading the tail of {} failed; it is read again from the beginning", topic, e);
                pause();
            } finally {
                current = null;
            }
        }
    }

    private void readFromTheBeginning(Consumer<byte[], byte[]> consumer) {
        open.clear();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException(topic + " has no partitions");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!isClosing()
                && !ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            consumer.poll(POLL).forEach(this::note);
        }
        while (!isClosing() && !decided(this::reconcile)) {
            pause();
        }
        while (!isClosing()) {
            consumer.poll(POLL).forEach(this::note);
            refused.due().forEach(key -> open.put(key, NOTHING));
            if (!decided(this::decideOpen)) {
                pause();
            }
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            log.warn("{}-{}@{} has no key; nobody can supersede it", topic, record.partition(), record.offset());
            return;
        }
        var header = record.headers().lastHeader(CloudEvents.SEQUENCE);
        // A record without a version is older than everything.
        String sequence = header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
        open.put(new String(record.key(), UTF_8), new Last(sequence, record.offset()));
    }

    private void reconcile() {
        int[] behind = {0};
        source.forEach(state -> {
            Last last = open.getOrDefault(state.key(), NOTHING);
            if (last.sequence().compareTo(state.sequence()) < 0) {
                republish.accept(state);
                behind[0]++;
            }
        });
        log.info("{} is read to its end: {} keys, {} of ours were not published yet", topic, open.size(), behind[0]);
        open.clear();
        reconciled = true;
    }

    private void decideOpen() {
        var each = open.entrySet().iterator();
        while (each.hasNext()) {
            var entry = each.next();
            if (isDecided(entry.getKey(), entry.getValue())) {
                each.remove();
            }
        }
    }

    private boolean isDecided(String key, Last last) {
        return switch (unconfirmed.seen(key, last.sequence(), last.offset())) {
            case CURRENT, OVERTAKEN -> true;
            case UNDECIDED -> false;
            case FOREIGN -> {
                StateRecord newest = source.newest(key);
                if (newest != null && last.sequence().compareTo(newest.sequence()) < 0) {
                    log.info("{} of {} was last in version '{}'; published again", key, topic, last.sequence());
                    republish.accept(newest);
                }
                yield true;
            }
        };
    }

    /** Runs what asks the source; a source that fails is asked again later. */
    private boolean decided(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("the newest states of {} cannot be had; trying again", topic, e);
            return false;
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void pause() {
        try {
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                log.debug("closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }
}
