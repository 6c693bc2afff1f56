package dev.laurel.chassis.web;

import dev.laurel.chassis.ChassisProperties;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Wires problems, request ids and the body bound for servlet services. */
@AutoConfiguration(
        after = WebAutoConfiguration.class,
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnProperty("laurel.service")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletWebAutoConfiguration {

    @Bean
    FilterRegistrationBean<ServletRequestIdFilter> requestIdFilter() {
        var registration = new FilterRegistrationBean<>(new ServletRequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    FilterRegistrationBean<ServletBodyLimitFilter> bodyLimitFilter(ChassisProperties properties) {
        var registration = new FilterRegistrationBean<>(
                new ServletBodyLimitFilter(properties.web().maxBodySize().toBytes()));
        // Behind security: who has no token is refused unread, and a refusal carries the security headers.
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Bean
    ServletProblems servletProblems() {
        return new ServletProblems();
    }

    @Bean
    ServletErrorProblems servletErrorProblems() {
        return new ServletErrorProblems();
    }
}
