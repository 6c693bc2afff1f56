package dev.laurel.containerstack;

import dev.laurel.localstack.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * What a service stands on, in containers: {@code @Import} it into a test, or hand it to
 * {@code SpringApplication.from(...).with(...)} to run a service alone. Tokens come from an issuer in this JVM.
 */
@TestConfiguration(proxyBeanMethods = false)
public class LaurelContainers {

    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
        return Images.kafka();
    }

    @Bean
    @ServiceConnection
    MongoDBContainer mongo() {
        return Images.mongo();
    }

    @Bean
    TokenIssuer tokenIssuer() throws IOException {
        return TokenIssuer.start(Files.createTempDirectory("laurel-issuer"));
    }

    /** The binder takes its brokers from a property and knows no service connection. */
    @Bean
    DynamicPropertyRegistrar properties(KafkaContainer kafka, TokenIssuer issuer) {
        return properties -> {
            properties.add("KAFKA_BOOTSTRAP_SERVERS", kafka::getBootstrapServers);
            properties.add("JWT_ISSUER_URI", issuer::issuerUri);
            properties.add("JWT_JWK_SET_URI", issuer::jwkSetUri);
            properties.add("LAUREL_READER_KEY", () -> "for development and tests only, never secret");
        };
    }
}
