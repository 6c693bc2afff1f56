package dev.laurel.chassis.health;

import dev.laurel.chassis.ChassisProperties;
import dev.laurel.chassis.messaging.BindingContainers;
import dev.laurel.chassis.messaging.CatchUp;
import dev.laurel.chassis.messaging.ConsumerProgress;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
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
    HealthAdmin healthAdmin(KafkaAdmin kafka, ChassisProperties properties) {
        var settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, properties.service() + "-health");
        return new HealthAdmin(Admin.create(settings));
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
