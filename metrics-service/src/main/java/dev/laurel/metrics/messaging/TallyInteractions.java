package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.DeadLetters;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.metrics.application.PartitionWork;
import dev.laurel.metrics.tally.Interaction;
import dev.laurel.metrics.tally.PartitionTally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * The hot path: counts a batch of records. Each record is counted once, in the order of the log, or set aside with its
 * cause; nothing else happens to it. A record counted already (the batch was delivered again) is passed over. An
 * unexplained gap in the offsets is read again before it is believed.
 */
final class TallyInteractions implements Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> {

    private static final Logger log = LoggerFactory.getLogger(TallyInteractions.class);
    private static final int MOST_LETTERS_UNDER_WAY = 10_000;
    private static final long PATIENCE_MILLIS = 30_000;

    private final Assignment assignment;
    private final InteractionsLog interactions;
    private final DeadLetters deadLetters;
    private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);
    private final Map<TopicPartition, Gap> gaps = new ConcurrentHashMap<>();

    TallyInteractions(Assignment assignment, InteractionsLog interactions, DeadLetters deadLetters) {
        this.assignment = assignment;
        this.interactions = interactions;
        this.deadLetters = deadLetters;
    }

    /** What one consumer thread needs to decode. */
    private static final class Desk {
        private final InteractionDecoder decoder = new InteractionDecoder();
        private final Interaction fact = new Interaction();
    }

    @Override
    public void accept(Message<List<ConsumerRecord<byte[], byte[]>>> message) {
        List<ConsumerRecord<byte[], byte[]>> records = message.getPayload();
        assignment.loadMissing();
        int from = 0;
        while (from < records.size()) {
            ConsumerRecord<byte[], byte[]> first = records.get(from);
            int to = from + 1;
            while (to < records.size() && records.get(to).partition() == first.partition()) {
                to++;
            }
            count(new TopicPartition(first.topic(), first.partition()), records.subList(from, to));
            from = to;
        }
    }

    private void count(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        var consumer = assignment.consumer(partition.partition());
        if (consumer == null) {
            return;
        }
        PartitionWork work = assignment.work(partition);
        if (work == null) {
            consumer.seek(partition, records.get(0).offset());
            consumer.pause(Set.of(partition));
            return;
        }
        Long readAgainFrom = work.<@Nullable Long>with(tally -> {
            Long again = apply(work, tally, records);
            // Together with the offset, or whoever tells both at once names an end that the log does not have.
            work.lag(Math.max(0, consumer.currentLag(partition).orElse(0)));
            return again;
        });
        if (readAgainFrom != null) {
            consumer.seek(partition, readAgainFrom);
        }
        awaitLetters(work);
        assignment.commit(consumer, List.of(partition), false);
    }

    /** Returns the offset to read again from, or null. */
    private @Nullable Long apply(
            PartitionWork work, PartitionTally tally, List<ConsumerRecord<byte[], byte[]>> records) {
        Desk desk = desks.get();
        int partitions = interactions.partitions();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            long due = tally.nextOffset();
            if (record.offset() < due) {
                continue;
            }
            if (record.offset() > due && !isBelieved(record, due)) {
                return due;
            }
            Rejection wrong = desk.decoder.decode(record.value(), desk.fact);
            if (wrong == null) {
                wrong = FactCheck.ofRecord(record, desk.fact, partitions);
            }
            if (wrong != null) {
                setAside(work, record, wrong);
                tally.reject(record.offset());
            } else if (desk.fact.kind == Interaction.Kind.COUNT_REQUESTED) {
                seal(tally, desk.fact, record.offset());
            } else {
                tally.apply(desk.fact, record.offset());
            }
        }
        return null;
    }

    private static void seal(PartitionTally tally, Interaction marker, long offset) {
        String contestId = marker.contestId.toString();
        if (tally.seal(contestId, marker.number, marker.cutOff, offset)) {
            log.info("{}: {} is counted up to {}, count {}", tally.log(), contestId, offset, marker.number);
        }
    }

    /**
     * A log leaves offsets out where it keeps its own notes; a consumer that lost its place looks the same at first. That
     * the same batch is handed over once more after a failure is no second look: nothing was read again for it.
     */
    private boolean isBelieved(ConsumerRecord<byte[], byte[]> record, long due) {
        var partition = new TopicPartition(record.topic(), record.partition());
        Gap doubted = gaps.get(partition);
        if (doubted != null && doubted.from() == due && doubted.isReadAgainAs(record)) {
            gaps.remove(partition);
            return true;
        }
        gaps.put(partition, new Gap(due, record));
        return false;
    }

    /** What was doubted: the record due and the one that came instead. */
    private record Gap(long from, ConsumerRecord<byte[], byte[]> before) {

        @SuppressWarnings("ReferenceEquality") // The very same object was not read again.
        private boolean isReadAgainAs(ConsumerRecord<byte[], byte[]> record) {
            return before.offset() == record.offset() && before != record;
        }
    }

    private void setAside(PartitionWork work, ConsumerRecord<byte[], byte[]> record, Rejection wrong) {
        work.letters().send(() -> deadLetters.reject(record, wrong));
    }

    private static void awaitLetters(PartitionWork work) {
        try {
            if (work.letters().outstanding() > MOST_LETTERS_UNDER_WAY
                    && !work.letters().await(PATIENCE_MILLIS)
                    && work.letters().outstanding() > MOST_LETTERS_UNDER_WAY) {
                // The batch is handed over again after a pause, in which the group hears of this member.
                throw new IllegalStateException(work.log() + ": too many records are on their way to be set aside");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
