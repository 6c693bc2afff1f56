package dev.laurel.submission.web;

import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.RouteTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may use which route. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    private static final String CONTEST = "/api/v1/contests/{contestId}";
    private static final String ENTRY = CONTEST + "/entries/{articleId}";

    private static final String SHEET = CONTEST + "/reviews/{jurorId}/{unit}/{unitId}";
    private static final String AWARD = CONTEST + "/awards/{awardId}";

    @Bean
    RouteTable routeTable() {
        return RouteTable.builder()
                .open(HttpMethod.GET, "/api/v1/contests")
                .open(HttpMethod.GET, CONTEST)
                .role(HttpMethod.PUT, CONTEST, Role.OPERATOR)
                .role(HttpMethod.POST, CONTEST + "/close", Role.OPERATOR)
                .role(HttpMethod.GET, CONTEST + "/entries", Role.OPERATOR, Role.JUROR, Role.CREATOR)
                .role(HttpMethod.GET, ENTRY, Role.OPERATOR, Role.JUROR, Role.CREATOR)
                .role(HttpMethod.POST, ENTRY + "/decision", Role.OPERATOR)
                .role(HttpMethod.PUT, ENTRY + "/labels/{labelId}", Role.OPERATOR)
                .role(HttpMethod.GET, CONTEST + "/definitions", Role.OPERATOR)
                .role(HttpMethod.GET, CONTEST + "/reviews", Role.OPERATOR, Role.JUROR)
                .role(HttpMethod.GET, CONTEST + "/reviews/{jurorId}", Role.OPERATOR, Role.JUROR)
                .role(HttpMethod.PUT, SHEET, Role.JUROR)
                .role(HttpMethod.POST, SHEET + "/withdrawal", Role.OPERATOR)
                .role(HttpMethod.PUT, AWARD + "/quota", Role.OPERATOR)
                .role(HttpMethod.PUT, AWARD + "/picks", Role.OPERATOR)
                .role(HttpMethod.PUT, AWARD + "/draw", Role.OPERATOR)
                .role(HttpMethod.PUT, CONTEST + "/groups/{groupId}/choices/{authorId}", Role.OPERATOR)
                .role(HttpMethod.POST, "/api/v1/articles", Role.PLATFORM)
                .role(HttpMethod.POST, "/api/v1/authors/facts", Role.PLATFORM)
                .role(HttpMethod.GET, "/api/v1/receipts/{receiptId}", Role.PLATFORM, Role.OPERATOR)
                .build();
    }
}
