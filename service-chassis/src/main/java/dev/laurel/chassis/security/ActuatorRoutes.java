package dev.laurel.chassis.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;

/** The chassis' own routes, and how a route reads for Spring Security. */
final class ActuatorRoutes {

    static final String ALL = "/actuator/**";
    private static final String HEALTH = "/actuator/health";

    private ActuatorRoutes() {}

    /** What probes and people may see without a token. */
    static List<Route> open() {
        return List.of(
                new Route(HttpMethod.GET, HEALTH, Set.of()),
                new Route(HttpMethod.GET, HEALTH + "/**", Set.of()),
                new Route(HttpMethod.GET, "/actuator/info", Set.of()));
    }

    /** What probes ask, and nothing may keep from them. */
    static boolean isHealth(String path) {
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    /** The service's routes after those that the chassis adds. */
    static List<Route> all(RouteTable table, ObjectProvider<OperatorRoutes> added) {
        return Stream.concat(added.orderedStream().flatMap(each -> each.routes().stream()), table.routes().stream())
                .toList();
    }

    static List<HttpMethod> methods(Route route) {
        return route.method().equals(HttpMethod.GET)
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : List.of(route.method());
    }

    static String[] roleNames(Route route) {
        return route.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
