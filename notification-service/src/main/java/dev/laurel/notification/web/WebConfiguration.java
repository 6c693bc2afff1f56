package dev.laurel.notification.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.notification.web.delivery.DeliveryRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may use which route. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    RouteTable routes() {
        return RouteTable.builder()
                .role(GET, InboxController.LIST, Role.OPERATOR, Role.CREATOR)
                .role(POST, InboxController.READ, Role.CREATOR)
                .role(GET, DeliveryRoutes.LIST, Role.OPERATOR)
                .role(POST, DeliveryRoutes.REDELIVER, Role.OPERATOR)
                .build();
    }
}
