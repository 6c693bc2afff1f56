package dev.laurel.localstack.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.laurel.localstack.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens that no service may take, named by what is wrong with them. Each would be taken but for that one thing, as
 * {@link #good()} is.
 */
public final class ForgedTokens {

    private static final long LONG_ENOUGH_SECONDS = 600;

    private final TokenIssuer issuer;
    private final String service;
    private final String role;

    /** Tokens with this role for this service, by the issuer that the service trusts. */
    public ForgedTokens(TokenIssuer issuer, String service, String role) {
        this.issuer = issuer;
        this.service = service;
        this.role = role;
    }

    /** What is right with all of them. */
    public String good() {
        return issuer.signed(claims().build(), JWSAlgorithm.RS256);
    }

    /** The forged ones. */
    public Map<String, String> all() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("signed by nobody", new PlainJWT(claims().build()).serialize());
        try {
            RSAKey known = JWKSet.parse(issuer.publicKeys()).getKeys().get(0).toRSAKey();
            RSAKey own = new RSAKeyGenerator(2048).generate();
            String id = known.getKeyID();
            tokens.put(
                    "signed with the public key as a shared secret",
                    signed(
                            header(JWSAlgorithm.HS256, id),
                            new MACSigner(known.toRSAPublicKey().getEncoded())));
            tokens.put("signed with another key of that name", signed(header(JWSAlgorithm.RS256, id), rsa(own)));
            tokens.put(
                    "signed with a key that it brings itself",
                    signed(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()), rsa(own)));
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The tokens cannot be forged", e);
        }
        tokens.put("signed with an algorithm that is not allowed", issuer.signed(claims().build(), JWSAlgorithm.RS512));
        tokens.put("changed after it was signed", changed(good()));
        tokens.put("of another issuer", of(claims().issuer("https://issuer.example.org")));
        tokens.put("of no issuer", of(claims().issuer(null)));
        tokens.put("for another audience", of(claims().audience("another-service")));
        tokens.put("for no audience", of(claims().audience((String) null)));
        tokens.put("expired", of(claims().expirationTime(inSeconds(-LONG_ENOUGH_SECONDS))));
        tokens.put("without an end", of(claims().expirationTime(null)));
        tokens.put("not valid yet", of(claims().notBeforeTime(inSeconds(LONG_ENOUGH_SECONDS))));
        return tokens;
    }

    private String of(JWTClaimsSet.Builder claims) {
        return issuer.signed(claims.build(), JWSAlgorithm.RS256);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.issuerUri())
                .subject("forger")
                .audience(service)
                .claim("roles", List.of(role))
                .expirationTime(inSeconds(LONG_ENOUGH_SECONDS));
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String keyId) {
        return new JWSHeader.Builder(algorithm).keyID(keyId);
    }

    private static JWSSigner rsa(RSAKey key) throws JOSEException {
        return new RSASSASigner(key);
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header.build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    /** Another subject under the old signature. */
    private static String changed(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        byte[] others = claims.replace("forger", "owner").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(others) + "." + parts[2];
    }
}
