package dev.laurel.chassis.messaging;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sets records aside that this service cannot use, in {@code <topic>.<service>.dlt}: keyed by
 * {@code topic-partition-offset} (a redelivered record gives the same key), with body and headers as they came and the
 * cause and origin in headers of their own. A record that with those is larger than the broker takes loses its body, and
 * long headers and keys with it: the letter then only says where it stands.
 */
public interface DeadLetters {

    /** Header names of cause and origin. */
    String CAUSE_CODE = "laurel_cause_code";

    String CAUSE_FIELD = "laurel_cause_field";
    String CAUSE_DETAIL = "laurel_cause_detail";
    String ORIGIN_TOPIC = "laurel_origin_topic";
    String ORIGIN_PARTITION = "laurel_origin_partition";
    String ORIGIN_OFFSET = "laurel_origin_offset";
    String ORIGIN_TIMESTAMP = "laurel_origin_timestamp";
    String ORIGIN_KEY = "laurel_origin_key";

    /** How many bytes the body has that was too large for a letter; only its origin has it. */
    String BODY_LEFT_OUT = "laurel_body_left_out";

    /**
     * Never throws and never waits for the broker: what goes wrong completes the future exceptionally. A listener that
     * must not lose the record waits for the future before its batch ends.
     */
    CompletableFuture<RecordMetadata> reject(ConsumerRecord<byte[], byte[]> record, Rejection why);
}
