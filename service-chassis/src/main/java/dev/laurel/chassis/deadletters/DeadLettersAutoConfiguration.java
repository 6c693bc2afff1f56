package dev.laurel.chassis.deadletters;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.security.OperatorRoutes;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.Route;
import dev.laurel.chassis.topics.ReadTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;

/** Wires the operators' view of dead letters. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "dev.laurel.chassis.messaging.MessagingAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
@ConditionalOnWebApplication
class DeadLettersAutoConfiguration {

    private static final int PIECE_RECORDS = 500;

    @Bean
    OperatorRoutes deadLetterRoutes() {
        Set<Role> operators = Set.of(Role.OPERATOR);
        return new OperatorRoutes(List.of(
                new Route(HttpMethod.GET, DeadLetterController.LIST, operators),
                new Route(HttpMethod.GET, DeadLetterController.ONE, operators),
                new Route(HttpMethod.POST, DeadLetterController.REPLAY, operators)));
    }

    @Bean
    DeadLetterController deadLetterController(
            ConsumerFactory<?, ?> connection,
            Producer<byte[], byte[]> laurelProducer,
            ChassisProperties properties,
            MeterRegistry meters) {
        List<ReadTopic> topics = ReadTopic.of(properties.service());
        var settings = new HashMap<>(connection.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, properties.service() + "-dead-letters");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, PIECE_RECORDS);
        var letters = new LetterLog(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties.service());
        var replay = new Replay(letters, topics, laurelProducer, properties.service(), meters, Clock.systemUTC());
        return new DeadLetterController(letters, replay, topics);
    }
}
