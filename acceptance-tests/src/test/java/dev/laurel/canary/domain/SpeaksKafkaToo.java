package dev.laurel.canary.domain;

import org.apache.kafka.common.TopicPartition;

/** Knows where facts come from. */
public final class SpeaksKafkaToo {

    private SpeaksKafkaToo() {}

    static TopicPartition partition() {
        return new TopicPartition("topic", 0);
    }
}
