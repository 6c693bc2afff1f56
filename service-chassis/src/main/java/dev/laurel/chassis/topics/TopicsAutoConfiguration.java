package dev.laurel.chassis.topics;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.messaging.CatchUp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires the check of the topics. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty("laurel.service")
@EnableConfigurationProperties(ChassisProperties.class)
class TopicsAutoConfiguration {

    @Bean
    TopicsAtStart topicsAtStart(KafkaAdmin admin, ChassisProperties properties, ObjectProvider<CatchUp> catchUps) {
        return new TopicsAtStart(
                admin.getConfigurationProperties(),
                properties,
                catchUps.orderedStream().toList());
    }
}
