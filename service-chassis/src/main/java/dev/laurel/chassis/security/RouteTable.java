package dev.laurel.chassis.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every route of a service and who may use it; the filter chain is built from it and denies everything else. The first
 * route that matches decides. {@code /actuator} is the chassis' own.
 */
public final class RouteTable {

    private final List<Route> routes;

    private RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** An empty table to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** The routes in the order in which they decide. */
    public List<Route> routes() {
        return routes;
    }

    /** Collects routes. */
    public static final class Builder {

        private final List<Route> routes = new ArrayList<>();

        private Builder() {}

        /** A route that needs no token. A token that comes along is still checked. */
        public Builder open(HttpMethod method, String pattern) {
            return add(new Route(method, pattern, EnumSet.noneOf(Role.class)));
        }

        /** A route for callers with any of these roles. */
        public Builder role(HttpMethod method, String pattern, Role first, Role... others) {
            return add(new Route(method, pattern, EnumSet.of(first, others)));
        }

        private Builder add(Route route) {
            PathPatternParser.defaultInstance.parse(route.pattern());
            for (Route known : routes) {
                if (known.method().equals(route.method()) && known.pattern().equals(route.pattern())) {
                    throw new IllegalArgumentException(route.method() + " " + route.pattern() + " is listed twice");
                }
            }
            routes.add(route);
            return this;
        }

        /** The table. */
        public RouteTable build() {
            return new RouteTable(routes);
        }
    }
}
