package dev.laurel.metrics.web;

import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteTable routeTable() {
        return RouteTable.builder()
                .role(HttpMethod.POST, "/api/v1/interactions", Role.PLATFORM)
                .role(HttpMethod.GET, "/api/v1/receipts/{receiptId}", Role.PLATFORM, Role.OPERATOR)
                .role(HttpMethod.GET, "/api/v1/articles/{id}/metrics", Role.OPERATOR, Role.PLATFORM)
                .role(HttpMethod.POST, "/api/v1/contests/{id}/count", Role.OPERATOR)
                .role(HttpMethod.GET, "/api/v1/contests/{id}/count", Role.OPERATOR)
                .build();
    }
}
