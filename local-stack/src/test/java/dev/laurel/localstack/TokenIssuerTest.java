package dev.laurel.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @Test
    void signsWhatItsKeySetVerifiesAndKeepsItsKey(@TempDir Path directory) throws Exception {
        String token;
        try (TokenIssuer issuer = TokenIssuer.start(directory)) {
            token = issuer.token(Set.of("creator"), "someone", "a1", Set.of("submission-service"));
        }

        try (TokenIssuer again = TokenIssuer.start(directory)) {
            JWKSet keys = JWKSet.load(URI.create(again.jwkSetUri()).toURL());
            SignedJWT parsed = SignedJWT.parse(token);
            var key = keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toRSAKey();
            assertThat(parsed.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(key.isPrivate()).isFalse();
            assertThat(parsed.getJWTClaimsSet().getAudience()).containsExactly("submission-service");
            assertThat(parsed.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("creator");
            assertThat(parsed.getJWTClaimsSet().getStringClaim("author_id")).isEqualTo("a1");
        }
    }
}
