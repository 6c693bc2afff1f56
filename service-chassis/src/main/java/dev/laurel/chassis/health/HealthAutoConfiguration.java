package dev.laurel.chassis.health;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.messaging.BindingContainers;
import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.ConsumerProgress;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Wires the health indicators; which group each belongs to stands in the chassis' defaults. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "dev.laurel.chassis.messaging.MessagingAutoConfiguration"
        })
@ConditionalOnProperty("laurel.service")
class HealthAutoConfiguration {

    @Bean
    HealthAdmin healthAdmin(KafkaAdmin kafka) {
        return new HealthAdmin(Admin.create(kafka.getConfigurationProperties()));
    }

    @Bean
    CaughtUpHealthIndicator caughtUpHealthIndicator(ObjectProvider<CatchUp> catchUps) {
        return new CaughtUpHealthIndicator(catchUps.orderedStream().toList());
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(HealthAdmin admin) {
        return new KafkaHealthIndicator(admin);
    }

    @Bean
    ConsumersHealthIndicator consumersMovingHealthIndicator(
            BindingContainers bindings, ConsumerProgress progress, HealthAdmin admin, ChassisProperties properties) {
        return new ConsumersHealthIndicator(
                bindings, progress, admin, properties.consumers().stuckAfter(), Clock.systemUTC());
    }
}
