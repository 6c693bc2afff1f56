package dev.laurel.chassis.receipts;

import dev.laurel.chassis.ChassisProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Wires receipts for services that keep them. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnProperty("laurel.service")
@ConditionalOnBean(ReceiptStore.class)
@EnableConfigurationProperties(ChassisProperties.class)
class ReceiptsAutoConfiguration {

    @Bean
    Receipts receipts(ReceiptStore store, ChassisProperties properties, MeterRegistry meters) {
        return new Receipts(store, properties.receipts().kept(), InstantSource.system(), meters);
    }

    @Bean
    ReceiptController receiptController(Receipts receipts) {
        return new ReceiptController(receipts);
    }
}
