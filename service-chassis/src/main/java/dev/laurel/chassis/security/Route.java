package dev.laurel.chassis.security;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One route and who may use it.
 *
 * @param method the HTTP method; GET stands for HEAD too
 * @param pattern a path pattern such as {@code /api/v1/contests/{id}}
 * @param roles any of these is enough; empty for a route that is open to all
 */
public record Route(HttpMethod method, String pattern, Set<Role> roles) {

    /** Copies the roles. */
    public Route {
        roles = Set.copyOf(roles);
    }

    /** True when no token is needed. */
    public boolean isOpen() {
        return roles.isEmpty();
    }
}
