package dev.laurel.notification.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturesTest {

    private static final String OLD = secret(1, 24);
    private static final String NEW = secret(2, 64);
    private static final String BODY = "{\"a\":\"好\"}";

    @Test
    void areThoseThatTheStandardsLibraryVerifies() throws Exception {
        Map<String, String> headers = new Signatures(NEW, null).headers("c:a:1", Instant.now(), BODY);

        new Webhook(NEW).verify(BODY, lists(headers));
        assertThatThrownBy(() -> new Webhook(OLD).verify(BODY, lists(headers)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(NEW).verify(BODY + " ", lists(headers)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void satisfyBothSecretsWhileAReceiverChangesOver() throws Exception {
        Map<String, String> headers = new Signatures(NEW, OLD).headers("c:a:1", Instant.now(), BODY);

        new Webhook(NEW).verify(BODY, lists(headers));
        new Webhook(OLD).verify(BODY, lists(headers));
    }

    @ParameterizedTest
    @CsvSource({"spring-notes:author-b:2, spring-notes:author-b:2", "c:a.b:1, c:a~2Eb:1", "c:a~2Eb:1, c:a~7E2Eb:1"})
    void nameAMessageByItsIdWithoutFullStops(String messageId, String expected) {
        assertThat(new Signatures(NEW, null).headers(messageId, Instant.now(), BODY))
                .containsEntry("webhook-id", expected);
    }

    @ParameterizedTest
    @CsvSource({"''", "whsec_", "whsec_abc", "whsec_!!!!", "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"})
    void refuseWhatIsNoSecretWithoutRepeatingIt(String secret) {
        assertThatThrownBy(() -> new Signatures(secret, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A webhook's secret is whsec_ followed by 24 to 64 random bytes in Base64");
        assertThatThrownBy(() -> new Signatures(secret(3, 65), null)).isInstanceOf(IllegalArgumentException.class);
    }

    static String secret(int seed, int length) {
        byte[] key = new byte[length];
        for (int i = 0; i < length; i++) {
            key[i] = (byte) (seed * 31 + i);
        }
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
