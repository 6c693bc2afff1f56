package dev.laurel.chassis.web;

import dev.laurel.chassis.ChassisProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Wires what both stacks need of the web. */
@AutoConfiguration
@ConditionalOnProperty("laurel.service")
@EnableConfigurationProperties(ChassisProperties.class)
class WebAutoConfiguration {

    @Bean
    BatchLines batchLines(ChassisProperties properties) {
        var web = properties.web();
        return new BatchLines(new BatchLimits(
                web.maxBodySize().toBytes(),
                web.maxExpandedSize().toBytes(),
                (int) web.maxLineSize().toBytes(),
                web.maxLines()));
    }
}
