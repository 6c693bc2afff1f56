package dev.laurel.notification.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which a receiver knows a message and its sender (Standard Webhooks). The id is the message's own, so it
 * is the same at every attempt; only a full stop, which the standard keeps for itself, is written {@code ~2E} in it, and
 * {@code ~} therefore {@code ~7E}.
 */
final class Signatures {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    private final List<Webhook> signers = new ArrayList<>();

    /**
     * Signs with one secret, or with two while a receiver changes over.
     *
     * @throws IllegalArgumentException for what is no secret; does not repeat it
     */
    Signatures(String secret, @Nullable String previous) {
        signers.add(signer(secret));
        if (previous != null && !previous.isBlank()) {
            signers.add(signer(previous));
        }
    }

    private static Webhook signer(String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "");
            if (key.length >= SHORTEST_KEY && key.length <= LONGEST_KEY) {
                return new Webhook(secret);
            }
        } catch (IllegalArgumentException | EmptyWebhookSecretException e) {
            throw noSecret();
        }
        throw noSecret();
    }

    private static IllegalArgumentException noSecret() {
        return new IllegalArgumentException(
                "A webhook's secret is " + PREFIX + " followed by 24 to 64 random bytes in Base64");
    }

    static String id(String messageId) {
        return messageId.replace("~", "~7E").replace(".", "~2E");
    }

    Map<String, String> headers(String messageId, Instant at, String body) {
        String id = id(messageId);
        var signatures = new ArrayList<String>();
        for (Webhook signer : signers) {
            try {
                signatures.add(signer.sign(id, at.getEpochSecond(), body));
            } catch (WebhookSigningException e) {
                throw new IllegalStateException("A message cannot be signed", e);
            }
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put(Webhook.UNBRANDED_MSG_ID_KEY, id);
        headers.put(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(at.getEpochSecond()));
        headers.put(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, String.join(" ", signatures));
        return headers;
    }
}
