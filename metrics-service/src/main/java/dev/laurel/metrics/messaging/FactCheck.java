package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.metrics.domain.EventTimes;
import dev.laurel.metrics.tally.Interaction;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a decoded fact must meet besides being readable. Looks at the record and nothing else, so a replay decides the
 * same.
 */
final class FactCheck {

    private FactCheck() {}

    /** What is wrong with the record of a fact, or null. */
    static @Nullable Rejection ofRecord(ConsumerRecord<byte[], byte[]> record, Interaction fact, int partitions) {
        if (fact.kind == Interaction.Kind.COUNT_REQUESTED) {
            return null;
        }
        byte[] key = record.key();
        if (key == null || !fact.articleId.equalsUtf8(key)) {
            return new Rejection("wrongKey", "articleId", "the record's key must be the article's id");
        }
        // An article whose facts lie in two partitions would be counted twice, each time in part.
        int expected = InteractionsLog.partitionOf(key, partitions);
        if (expected != record.partition()) {
            return new Rejection(
                    "wrongPartition",
                    "articleId",
                    "belongs to partition " + expected + " of " + partitions
                            + "; expected Kafka's own partitioner (murmur2 of the key)");
        }
        return ofTime(fact.at, record.timestamp());
    }

    /** What is wrong with an event time, given when the fact arrived, or null. */
    static @Nullable Rejection ofTime(long at, long arrivedAt) {
        if (EventTimes.isTooFarAhead(at, arrivedAt)) {
            return new Rejection(
                    "tooFarAhead",
                    "at",
                    time(at) + " is more than " + EventTimes.MAXIMUM_LEAD.toMinutes() + " minutes after its arrival at "
                            + time(arrivedAt));
        }
        if (EventTimes.isTooEarly(at)) {
            return new Rejection(
                    "tooEarly",
                    "at",
                    time(at) + " is before " + EventTimes.EARLIEST + "; were seconds sent as milliseconds?");
        }
        return null;
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
