package dev.laurel.chassis.messaging;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.util.MimeType;

/**
 * Passes the polled records through as the payload, so that a function of
 * {@code Message<List<ConsumerRecord<byte[], byte[]>>>} sees partition, offset and headers and nothing is converted per
 * record.
 */
final class RecordBatchConverter extends BatchMessagingMessageConverter {

    private static final MimeType JAVA_OBJECT = new MimeType("application", "x-java-object");

    @Override
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            @Nullable Type payloadType) {
        return new GenericMessage<Object>(records, Map.of(MessageHeaders.CONTENT_TYPE, JAVA_OBJECT));
    }
}
