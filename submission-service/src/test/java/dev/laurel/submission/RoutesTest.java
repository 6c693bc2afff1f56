package dev.laurel.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.security.OperatorRoutes;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.Route;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.localstack.testing.ServiceProbe;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest extends ServiceTest {

    @Autowired
    private RouteTable routes;

    @Autowired
    private OperatorRoutes added;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void listsEveryMappedRouteAndNoOther() {
        Set<String> listed = new TreeSet<>();
        routes.routes().forEach(route -> listed.add(route.method() + " " + route.pattern()));
        added.routes().forEach(route -> listed.add(route.method() + " " + route.pattern()));

        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(info -> info.getMethodsCondition()
                .getMethods()
                .forEach(method -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> mapped.add(method + " " + pattern))));

        assertThat(mapped).isEqualTo(listed).hasSize(23);
    }

    @Test
    void asksForATokenWhereARoleIsNeeded() {
        for (Route route : routes.routes()) {
            int status = send(route.method().name(), path(route), null, "").status();

            if (route.isOpen()) {
                assertThat(status).as("%s", route).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s", route).isEqualTo(401);
            }
        }
    }

    @Test
    void refusesTheWrongRolesAndLetsTheRightOnesIn() {
        for (Route route : routes.routes()) {
            for (Role role : Role.values()) {
                String token = token(role.claim(), "author-1");
                int status = send(route.method().name(), path(route), token, "").status();

                if (route.isOpen() || route.roles().contains(role)) {
                    assertThat(status).as("%s as %s", route, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s as %s", route, role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void refusesForgedTokensAndTellsBrowsersWhatTheyMay() {
        var probe = new ServiceProbe(url(), "submission-service");

        assertThat(probe.withAGoodToken()).isEqualTo(200);
        assertThat(probe.withForgedTokens())
                .hasSize(13)
                .allSatisfy((wrong, status) -> assertThat(status).as(wrong).isEqualTo(401));
        assertThat(probe.missingHeaders(
                        "/api/v1/contests", "/api/v1/unknown", "/actuator/health", "/api/v1/contests?limit=0"))
                .isEmpty();
    }

    @Test
    void deniesWhatIsNotInTheTable() {
        assertThat(get("/api/v1/unknown", OPERATOR).status()).isEqualTo(403);
        assertThat(send("DELETE", "/api/v1/contests/x", OPERATOR, "").status()).isEqualTo(403);
    }

    private static String path(Route route) {
        return route.pattern().replaceAll("\\{[^}]+}", "unknown");
    }
}
