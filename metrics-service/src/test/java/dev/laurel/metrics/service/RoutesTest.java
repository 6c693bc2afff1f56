package dev.laurel.metrics.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.security.OperatorRoutes;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.Route;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.localstack.testing.ServiceProbe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route with every role. */
class RoutesTest {

    private static RunningService service;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void listsEveryRouteThatIsMapped() {
        Set<String> listed = new HashSet<>();
        service.bean(RouteTable.class).routes().forEach(route -> listed.add(route.method() + " " + route.pattern()));
        service.bean(OperatorRoutes.class)
                .routes()
                .forEach(route -> listed.add(route.method() + " " + route.pattern()));
        var mapped = new ArrayList<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + pattern))));

        assertThat(mapped).hasSize(8).allMatch(listed::contains);
        assertThat(listed).hasSameSizeAs(mapped);
    }

    @Test
    void answersOnlyToTheRolesOfTheTable() throws Exception {
        for (Route route : service.bean(RouteTable.class).routes()) {
            assertThat(status(route, null)).as("%s without token", route).isEqualTo(401);
            for (Role role : Role.values()) {
                int status = status(route, service.token("tester", role.claim()));
                if (route.roles().contains(role)) {
                    assertThat(status).as("%s as %s", route, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s as %s", route, role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void refusesForgedTokensAndTellsBrowsersWhatTheyMay() {
        var probe = new ServiceProbe(service.url(""), "metrics-service");

        assertThat(probe.withAGoodToken()).isEqualTo(200);
        assertThat(probe.withForgedTokens())
                .hasSize(13)
                .allSatisfy((wrong, status) -> assertThat(status).as(wrong).isEqualTo(401));
        assertThat(probe.missingHeaders("/api/v1/metrics", "/api/v1/unknown", "/actuator/health"))
                .isEmpty();
    }

    @Test
    void deniesWhatTheTableDoesNotList() throws Exception {
        for (String path : List.of("/api/v1/interactions", "/api/v1/contests", "/", "/actuator/env")) {
            assertThat(send("GET", path, service.token("tester", "operator", "platform")))
                    .as(path)
                    .isIn(403, 404, 405);
        }
    }

    private static int status(Route route, @Nullable String token) throws IOException, InterruptedException {
        return send(route.method().name(), route.pattern().replaceAll("\\{\\w+}", "some-id"), token);
    }

    private static int send(String method, String path, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url(path)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("GET".equals(method) ? "" : "{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
