package dev.laurel.chassis.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The one way in which Laurel produces: idempotent, acknowledged by all in-sync replicas, compressed, in large batches.
 * Connection, security and client settings come from {@code spring.kafka.*}; what makes output reliable is fixed.
 */
public final class ProducerSettings {

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MILLIS = 5;
    /** Above what a broker takes by default, because it measures what is compressed and the client what is not. */
    private static final int REQUEST_BYTES = 2 * 1024 * 1024;

    private ProducerSettings() {}

    /** A new producer; the caller closes it. */
    public static Producer<byte[], byte[]> open(Map<String, Object> connection, String clientId) {
        return new KafkaProducer<>(
                settings(connection, clientId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> settings(Map<String, Object> connection, String clientId) {
        var settings = new HashMap<>(connection);
        // Serializers are handed over as objects; class names from the common configuration would only be warned about.
        settings.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        settings.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return settings;
    }
}
