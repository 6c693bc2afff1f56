package dev.laurel.localstack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes development tokens with a key that is created once and kept in a directory, together with the address of the
 * issuer that serves its public half. Whoever can read the directory can be anybody.
 */
public final class DevelopmentTokens {

    private static final String KEY_FILE = "signing-key.json";
    private static final String ADDRESS_FILE = "address";

    private final RSAKey key;
    private final String issuerUri;

    private DevelopmentTokens(RSAKey key, String issuerUri) {
        this.key = key;
        this.issuerUri = issuerUri;
    }

    /** Tokens of {@code issuerUri}, which is remembered in the directory. */
    static DevelopmentTokens of(Path directory, String issuerUri) {
        RSAKey key = loadOrCreate(directory.resolve(KEY_FILE));
        try {
            Files.writeString(directory.resolve(ADDRESS_FILE), issuerUri);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + directory, e);
        }
        return new DevelopmentTokens(key, issuerUri);
    }

    /** Tokens of the issuer that last ran with this directory; fails if there was none. */
    public static DevelopmentTokens lastOf(Path directory) {
        try {
            String issuerUri = Files.readString(directory.resolve(ADDRESS_FILE));
            return new DevelopmentTokens(loadOrCreate(directory.resolve(KEY_FILE)), issuerUri);
        } catch (IOException e) {
            throw new UncheckedIOException("No issuer ever ran with " + directory, e);
        }
    }

    String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /**
     * A signed token.
     *
     * @param roles     of platform, operator, juror, creator
     * @param subject   who it is for; shown in decisions
     * @param authorId  the author a creator is on the platform, else null
     * @param audiences names of the services that shall accept it
     */
    public String token(
            Set<String> roles, String subject, @Nullable String authorId, Set<String> audiences, Instant expiresAt) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuerUri)
                .subject(subject)
                .audience(audiences.stream().sorted().toList())
                .claim("roles", roles.stream().sorted().toList())
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(expiresAt))
                .jwtID(UUID.randomUUID().toString());
        if (authorId != null) {
            claims.claim("author_id", authorId);
        }
        return signed(claims.build(), JWSAlgorithm.RS256);
    }

    /** These very claims, whether they make sense or not. */
    String signed(JWTClaimsSet claims, JWSAlgorithm algorithm) {
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key does not sign", e);
        }
        return token.serialize();
    }

    private static RSAKey loadOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey created = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            Secrets.write(file, created.toJSONString());
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write the signing key " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no signing key; delete it to get a new one", e);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot create RSA keys", e);
        }
    }
}
