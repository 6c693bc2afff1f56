package dev.laurel.chassis.security;

import java.util.List;

/**
 * Routes that the chassis itself adds to a service, for its operators. They come before the service's own.
 *
 * @param routes never open
 */
public record OperatorRoutes(List<Route> routes) {

    /** Refuses an open route. */
    public OperatorRoutes {
        routes = List.copyOf(routes);
        if (routes.stream().anyMatch(Route::isOpen)) {
            throw new IllegalArgumentException("a route for operators is open");
        }
    }
}
