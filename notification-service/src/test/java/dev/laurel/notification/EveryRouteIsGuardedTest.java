package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.security.Route;
import dev.laurel.chassis.security.RouteTable;
import dev.laurel.contracts.Topics;
import dev.laurel.localstack.testing.ServiceProbe;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route with every role, with no token, with a token for another service, and with another creator's. */
class EveryRouteIsGuardedTest extends RunningService {

    private static final String ME = "author-me";
    private static final String LIST = "/api/v1/recipients/" + ME + "/notifications";
    private static final String READ = LIST + "/contest:" + ME + ":1/read";

    @Autowired
    private RouteTable routes;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @CsvSource({
        "GET, list, nobody, 401",
        "GET, list, platform, 403",
        "GET, list, juror, 403",
        "GET, list, operator, 200",
        "GET, list, creator, 200",
        "GET, list, another creator, 404",
        "GET, list, a creator without an author, 404",
        "GET, list, creator elsewhere, 401",
        "GET, list, operator elsewhere, 401",
        "POST, read, nobody, 401",
        "POST, read, platform, 403",
        "POST, read, juror, 403",
        "POST, read, operator, 403",
        "POST, read, creator, 404",
        "POST, read, another creator, 404",
        "POST, read, creator elsewhere, 401",
        "GET, deliveries, nobody, 401",
        "GET, deliveries, platform, 403",
        "GET, deliveries, juror, 403",
        "GET, deliveries, creator, 403",
        "GET, deliveries, operator, 200",
        "GET, deliveries, operator elsewhere, 401",
        "POST, redeliver, nobody, 401",
        "POST, redeliver, platform, 403",
        "POST, redeliver, juror, 403",
        "POST, redeliver, creator, 403",
        "POST, redeliver, operator, 404",
        "POST, redeliver, operator elsewhere, 401",
        "DELETE, list, operator, 403",
        "GET, unlisted, operator, 403",
        "GET, unlisted, nobody, 401",
    })
    void answersEachCallerAsTheTableSays(String method, String route, String caller, int status) {
        String path =
                switch (route) {
                    case "list" -> LIST;
                    case "read" -> READ;
                    case "deliveries" -> "/api/v1/deliveries";
                    case "redeliver" -> "/api/v1/deliveries/platform:contest:" + ME + ":1/redeliver";
                    default -> "/api/v1/recipients";
                };

        HttpResponse<String> answer = send(method, path, tokenOf(caller));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
    }

    @Test
    void refusesForgedTokensAndTellsBrowsersWhatTheyMay() {
        var probe = new ServiceProbe(url(), "notification-service");

        assertThat(probe.withAGoodToken()).isEqualTo(200);
        assertThat(probe.withForgedTokens())
                .hasSize(13)
                .allSatisfy((wrong, status) -> assertThat(status).as(wrong).isEqualTo(401));
        assertThat(probe.missingHeaders(LIST, "/api/v1/unknown", "/actuator/health", LIST + "?limit=0"))
                .isEmpty();
    }

    @Test
    void hidesAMessageFromEverybodyElse() throws Exception {
        String contest = "contest-" + UUID.randomUUID();
        String owner = "owner-" + UUID.randomUUID();
        kafka.send(Topics.RESULTS, contest, StateFixtures.results(contest, 1, owner));
        String list = "/api/v1/recipients/" + owner + "/notifications";
        String id = contest + ":" + owner + ":1";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(get(list, token("creator", owner)).body()).contains(id));
        String thief = token("creator", ME);

        assertThat(get(list, thief).statusCode()).isEqualTo(404);
        assertThat(post(list + "/" + id + "/read", thief).statusCode()).isEqualTo(404);
        assertThat(post(LIST + "/" + id + "/read", thief).statusCode()).isEqualTo(404);
        assertThat(get(list, token("creator", owner)).body()).contains("\"unread\":1");
    }

    @Test
    void listsEveryMappedRouteInTheTable() {
        Set<String> listed = new TreeSet<>();
        for (Route route : routes.routes()) {
            listed.add(route.method() + " " + route.pattern());
        }
        Set<String> mapped = new TreeSet<>();
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            mapped.addAll(ours(mapping.getKey(), mapping.getValue()));
        }

        assertThat(mapped).isNotEmpty().isEqualTo(listed);
        assertThat(Arrays.stream(Role.values()).map(Role::claim))
                .as("the roles that the table above tries")
                .containsExactlyInAnyOrder("platform", "operator", "juror", "creator");
    }

    private static Set<String> ours(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<String> routes = new TreeSet<>();
        if (handler.getBeanType().getName().startsWith("dev.laurel.notification")) {
            for (var method : mapping.getMethodsCondition().getMethods()) {
                mapping.getPatternValues().forEach(pattern -> routes.add(method.name() + " " + pattern));
            }
        }
        return routes;
    }

    private static @Nullable String tokenOf(String caller) {
        return switch (caller) {
            case "nobody" -> null;
            case "another creator" -> token("creator", "author-other");
            case "a creator without an author" -> token("creator", null);
            case "creator elsewhere" -> elsewhere("creator", ME);
            case "operator elsewhere" -> elsewhere("operator", null);
            default -> token(caller, caller.equals("creator") ? ME : null);
        };
    }
}
