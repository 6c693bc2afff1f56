package dev.laurel.ranking.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.security.OperatorRoutes;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.Route;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.localstack.testing.ServiceProbe;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

class RoutesServiceTest extends ServiceTest {

    @Autowired
    RouteTable table;

    @Autowired
    OperatorRoutes added;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private int call(Route route, String token) {
        WebTestClient.RequestBodySpec request = client().method(route.method())
                .uri(route.pattern().replaceAll("\\{[a-zA-Z]+}", "none").replace("/**", "/none"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.accept(MediaType.ALL)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void listsEveryMappedRoute() {
        Stream<String> mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream()
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name() + " " + pattern.getPatternString())));

        assertThat(mapped.toList())
                .isNotEmpty()
                .isSubsetOf(Stream.concat(table.routes().stream(), added.routes().stream())
                        .map(route -> route.method().name() + " " + route.pattern())
                        .toList());
    }

    @Test
    void letsInWhomTheTableNames() {
        for (Route route : table.routes()) {
            if (route.isOpen()) {
                assertThat(call(route, "")).as(route.toString()).isNotIn(401, 403);
                continue;
            }
            assertThat(call(route, "")).as(route.toString()).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = call(route, token(role.claim()));
                if (route.roles().contains(role)) {
                    assertThat(status).as("%s as %s", route, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s as %s", route, role).isEqualTo(403);
                }
            }
        }
        assertThat(table.routes()).filteredOn(route -> !route.isOpen()).hasSize(3);
    }

    @Test
    void deniesWhatIsNotListed() {
        List<Route> unlisted = List.of(
                new Route(HttpMethod.DELETE, "/api/v1/contests/x/results/1", Set.of()),
                new Route(HttpMethod.GET, "/api/v2/anything", Set.of()),
                new Route(HttpMethod.POST, "/api/v1/contests", Set.of()));

        for (Route route : unlisted) {
            assertThat(call(route, "")).isEqualTo(401);
            assertThat(call(route, token("operator"))).isEqualTo(403);
        }
    }

    @Test
    void refusesForgedTokensAndTellsBrowsersWhatTheyMay() {
        var probe = new ServiceProbe("http://localhost:" + port, "ranking-service");

        assertThat(probe.withAGoodToken()).isEqualTo(200);
        assertThat(probe.withForgedTokens())
                .hasSize(13)
                .allSatisfy((wrong, status) -> assertThat(status).as(wrong).isEqualTo(401));
        assertThat(probe.missingHeaders(
                        "/",
                        "/c/anything",
                        "/api/v1/contests",
                        "/api/v1/contests/none",
                        "/api/v1/unknown",
                        "/actuator/health"))
                .isEmpty();
    }

    @Test
    void sendsThePageUnderItsPolicy() {
        client().get()
                .uri("/c/anything")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueMatches("Content-Security-Policy", ".*script-src 'self' 'sha256-.*");
        client().get()
                .uri("/webjars/vue/dist/vue.runtime.esm-browser.prod.js")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
