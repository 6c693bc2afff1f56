package dev.laurel.containerstack;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * What a service stands on, in containers: {@code @Import} it into a test, or hand it to
 * {@code SpringApplication.from(...).with(...)} to run a service alone. Tokens come from an issuer in this JVM.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(EarlySettings.class)
public class LaurelContainers {

    // Spring Boot calls its client "mongo", so the containers say what they are.
    @Bean
    @ServiceConnection
    KafkaContainer kafkaContainer() {
        return Images.kafka();
    }

    @Bean
    @ServiceConnection
    MongoDBContainer mongoContainer() {
        return Images.mongo();
    }

    /** The binder takes its brokers from a property and knows no service connection. */
    @Bean
    DynamicPropertyRegistrar containerProperties(KafkaContainer kafka) {
        return properties -> properties.add("KAFKA_BOOTSTRAP_SERVERS", kafka::getBootstrapServers);
    }
}
