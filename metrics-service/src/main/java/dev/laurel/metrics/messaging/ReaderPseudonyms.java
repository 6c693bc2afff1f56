package dev.laurel.metrics.messaging;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names readers by a keyed hash, so that the log holds no ids of people: HMAC-SHA256, its first 128 bits in base64url.
 * The key must stay the same as long as a log does, or a reader would be two.
 */
final class ReaderPseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    ReaderPseudonyms(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The names under which somebody may stand in the log as a reader: the pseudonym, if the facts came over HTTP, or
     * the id itself, if the platform writes to Kafka and does not hide it. A platform that hides ids there in a way of
     * its own cannot be seen through.
     */
    Set<String> namesOf(String id) {
        return Set.of(id, of(id));
    }

    String of(String readerId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(readerId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
