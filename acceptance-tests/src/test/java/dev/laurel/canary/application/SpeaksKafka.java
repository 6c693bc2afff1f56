package dev.laurel.canary.application;

import org.apache.kafka.common.TopicPartition;

/** Knows what is behind a port. */
public final class SpeaksKafka {

    private SpeaksKafka() {}

    static TopicPartition partition() {
        return new TopicPartition("topic", 0);
    }
}
