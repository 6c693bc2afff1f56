package dev.laurel.chassis.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may be, as the claim {@code roles} of its token says. */
public enum Role {
    /** Publishes facts. */
    PLATFORM,
    /** Runs contests. */
    OPERATOR,
    /** Scores entries. */
    JUROR,
    /** Sees its own entries and messages. */
    CREATOR;

    /** The name in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority that Spring Security knows it by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role of that name in a token; empty for a name Laurel gives no meaning to. */
    public static Optional<Role> ofClaim(String claim) {
        return Stream.of(values()).filter(role -> role.claim().equals(claim)).findFirst();
    }
}
