package dev.laurel.chassis.security;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls.
 *
 * @param subject the token's subject; {@code anonymous} without a token
 * @param roles the roles that Laurel knows; none without a token
 * @param authorId the author a creator is, or null
 */
public record Caller(
        String subject, Set<Role> roles, @Nullable String authorId) {

    /** Name of the claim that maps a creator's token to an author. */
    public static final String AUTHOR_ID = "author_id";

    private static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null);

    /** Copies the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller behind an authentication; null and anything but a checked token give the anonymous caller. */
    public static Caller of(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token) || !token.isAuthenticated()) {
            return ANONYMOUS;
        }
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (token.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .anyMatch(role.authority()::equals)) {
                roles.add(role);
            }
        }
        String subject = token.getToken().getSubject();
        return new Caller(
                subject == null ? "unnamed" : subject, roles, token.getToken().getClaimAsString(AUTHOR_ID));
    }

    /** True when a checked token says who calls. */
    boolean isKnown() {
        return !equals(ANONYMOUS);
    }

    /** True when the caller has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True when the caller is a creator and this very author. */
    public boolean isAuthor(String id) {
        return is(Role.CREATOR) && id.equals(authorId);
    }
}
