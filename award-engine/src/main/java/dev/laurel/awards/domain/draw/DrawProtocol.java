package dev.laurel.awards.domain.draw;

import dev.laurel.awards.domain.rules.CodePointOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How lots are drawn. The operator commits to a secret by its SHA-256 when the contest opens, publishes the digest of
 * the eligible list, and only then a public beacon appears that nobody could foresee. With
 * {@code key = HMAC-SHA256(secret, frame("laurel-draw-v1", beacon, contest, award, round))} each creator's ticket is
 * {@code HMAC-SHA256(key, creatorId)}, and the smallest tickets win. The operator knows the secret but not the beacon
 * when the list is fixed; everybody else knows the beacon but not the secret. Taking one creator off the list moves up
 * only the next one, since a ticket depends on its own creator alone.
 */
public final class DrawProtocol {

    /** First text of the framed key. */
    public static final String KEY_TAG = "laurel-draw-v1";

    /** First text of the framed eligible list. */
    public static final String LIST_TAG = "laurel-eligible-v1";

    private static final String HMAC = "HmacSHA256";

    private DrawProtocol() {}

    /** Hexadecimal SHA-256 of the secret. */
    public static String commitment(byte[] secret) {
        return HexFormat.of().formatHex(sha256(secret));
    }

    /**
     * Hexadecimal SHA-256 over
     * {@code frame("laurel-eligible-v1", contest, award, round, number of creators, creator…)}, creators ordered by the
     * bytes of their ids.
     */
    public static String eligibleDigest(String contest, String award, String round, Collection<String> creators) {
        List<String> sorted = isAscending(creators)
                ? List.copyOf(creators)
                : creators.stream().distinct().sorted(CodePointOrder.INSTANCE).toList();
        List<String> texts = new ArrayList<>(sorted.size() + 5);
        texts.addAll(List.of(LIST_TAG, contest, award, round, Integer.toString(sorted.size())));
        texts.addAll(sorted);
        return HexFormat.of().formatHex(sha256(Framing.of(texts)));
    }

    /** Whether each stands after the one before, so that there is nothing to sort and none is there twice. */
    private static boolean isAscending(Collection<String> creators) {
        String last = null;
        for (String creator : creators) {
            if (last != null && CodePointOrder.INSTANCE.compare(last, creator) >= 0) {
                return false;
            }
            last = creator;
        }
        return true;
    }

    /** The key of one draw. */
    public static byte[] key(byte[] secret, String beacon, String contest, String award, String round) {
        return mac(secret).doFinal(Framing.of(List.of(KEY_TAG, beacon, contest, award, round)));
    }

    /** The ticket of a creator. */
    public static byte[] ticket(byte[] key, String creator) {
        return mac(key).doFinal(creator.getBytes(StandardCharsets.UTF_8));
    }

    /** Positions of {@code creators} from the smallest ticket to the greatest; equal tickets by the bytes of the id. */
    public static int[] order(byte[] key, List<String> creators) {
        byte[][] tickets = new byte[creators.size()][];
        int chunk = 4096;
        IntStream.range(0, (tickets.length + chunk - 1) / chunk).parallel().forEach(part -> {
            Mac mac = mac(key);
            for (int i = part * chunk; i < Math.min(tickets.length, (part + 1) * chunk); i++) {
                tickets[i] = mac.doFinal(creators.get(i).getBytes(StandardCharsets.UTF_8));
            }
        });
        return sorted(tickets, (left, right) -> {
            int byTicket = Arrays.compareUnsigned(tickets[left], tickets[right]);
            return byTicket != 0 ? byTicket : CodePointOrder.INSTANCE.compare(creators.get(left), creators.get(right));
        });
    }

    /** Sorts numbers made of a ticket's first bits and its position; only tickets that agree in those are compared. */
    private static int[] sorted(byte[][] tickets, Comparator<Integer> exact) {
        int positionBits = Integer.SIZE - Integer.numberOfLeadingZeros(tickets.length);
        long positionMask = (1L << positionBits) - 1;
        long[] packed = new long[tickets.length];
        Arrays.setAll(packed, i -> ((ByteBuffer.wrap(tickets[i]).getLong() ^ Long.MIN_VALUE) & ~positionMask) | i);
        Arrays.parallelSort(packed);
        int[] order = new int[packed.length];
        for (int from = 0; from < packed.length; ) {
            int to = from + 1;
            while (to < packed.length && (packed[from] ^ packed[to]) >>> positionBits == 0) {
                to++;
            }
            if (to == from + 1) {
                order[from] = (int) (packed[from] & positionMask);
            } else {
                int[] alike = Arrays.stream(packed, from, to)
                        .mapToObj(number -> (int) (number & positionMask))
                        .sorted(exact)
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(alike, 0, order, from, alike.length);
            }
            from = to;
        }
        return order;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("A secret is not empty.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + ".", e);
        }
    }
}
