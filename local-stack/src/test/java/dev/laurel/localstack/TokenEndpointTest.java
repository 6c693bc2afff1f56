package dev.laurel.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {

    private static final String ISSUER = "http://token-issuer.example:8085";
    private static final String SECRET = "a secret & more=of it";

    private final HttpClient client = HttpClient.newHttpClient();
    private TokenIssuer issuer;

    @BeforeEach
    void start(@TempDir Path directory) {
        issuer = TokenIssuer.start(
                directory,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                ISSUER,
                SECRET,
                Set.of("metrics-service"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void givesACreatorsTokenUnderTheAddressThatOthersKnow() throws Exception {
        HttpResponse<String> response =
                ask("grant_type=client_credentials&client_id=creator&author_id=a1&client_secret=" + encodedSecret());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(response.body());
        assertThat(token.find()).isTrue();
        var claims = SignedJWT.parse(token.group(1)).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(ISSUER);
        assertThat(claims.getStringListClaim("roles")).containsExactly("creator");
        assertThat(claims.getStringClaim("author_id")).isEqualTo("a1");
        assertThat(claims.getAudience()).containsExactly("metrics-service");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=operator&client_secret=guessed, 401",
        "grant_type=client_credentials&client_id=operator, 401",
        "grant_type=client_credentials&client_id=emperor&client_secret=SECRET, 401",
        "grant_type=client_credentials&client_id=creator&client_secret=SECRET, 400",
        "grant_type=client_credentials&client_id=operator&author_id=a1&client_secret=SECRET, 400",
        "grant_type=password&client_id=operator&client_secret=SECRET, 400",
        "grant_type=%ZZ, 400",
    })
    void refusesWhatItShould(String form, int status) throws Exception {
        HttpResponse<String> response = ask(form.replace("SECRET", encodedSecret()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("access_token");
    }

    private static String encodedSecret() {
        return java.net.URLEncoder.encode(SECRET, java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + issuer.port() + "/token"))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
