package dev.laurel.chassis.web;

import dev.laurel.chassis.ChassisProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Wires problems, request ids and the body bound for reactive services. */
@AutoConfiguration(after = WebAutoConfiguration.class)
@ConditionalOnProperty("laurel.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveWebAutoConfiguration {

    @Bean
    ReactiveRequestFilter reactiveRequestFilter() {
        return new ReactiveRequestFilter();
    }

    @Bean
    ReactiveBodyLimitFilter reactiveBodyLimitFilter(ChassisProperties properties) {
        return new ReactiveBodyLimitFilter(properties.web().maxBodySize().toBytes());
    }

    @Bean
    ReactiveProblems reactiveProblems() {
        return new ReactiveProblems();
    }
}
