package dev.laurel.chassis.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must be, beyond issuer, audience and time, and what it makes its bearer. Only RS256 and ES256 count, and
 * a token without an end is refused.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    static final String ROLES = "roles";
    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!ALGORITHMS.contains(String.valueOf(token.getHeaders().get("alg")))) {
            return refused("the token is not signed with RS256 or ES256");
        }
        if (token.getExpiresAt() == null) {
            return refused("the token has no end");
        }
        return OAuth2TokenValidatorResult.success();
    }

    /** Authorities of the roles that Laurel knows; a name it gives no meaning to gives no authority. */
    static Collection<GrantedAuthority> authorities(Jwt token) {
        var authorities = new ArrayList<GrantedAuthority>();
        Object claim = token.getClaims().get(ROLES);
        for (Object name : claim instanceof Collection<?> names ? names : List.of()) {
            Role.ofClaim(String.valueOf(name))
                    .ifPresent(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        }
        return authorities;
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
