package dev.laurel.chassis.state;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the publishing of states. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
@EnableConfigurationProperties(ChassisProperties.class)
class StateAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StatePublishers statePublishers(
            ProducerFactory<?, ?> producers,
            ConsumerFactory<?, ?> consumers,
            ChassisProperties properties,
            MeterRegistry meters,
            Traces traces) {
        return new KafkaStatePublishers(
                producers.getConfigurationProperties(),
                consumers.getConfigurationProperties(),
                properties.service(),
                meters,
                traces);
    }
}
