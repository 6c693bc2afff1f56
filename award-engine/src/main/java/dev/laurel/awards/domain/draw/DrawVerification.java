package dev.laurel.awards.domain.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Checks a published draw with nothing but its record. */
public final class DrawVerification {

    private DrawVerification() {}

    /**
     * One thing that must be so.
     *
     * @param detail what was found, for people
     */
    public record Check(String claim, boolean holds, String detail) {}

    /** Every check; the draw holds if all do. */
    public static List<Check> verify(DrawRecord draw) {
        List<Check> checks = new ArrayList<>();
        byte[] secret;
        try {
            secret = HexFormat.of().parseHex(draw.secret());
        } catch (IllegalArgumentException notHex) {
            return List.of(new Check("the secret is readable", false, "it is not hexadecimal"));
        }
        if (secret.length == 0) {
            return List.of(new Check("the secret is readable", false, "it is empty"));
        }
        checks.add(equal(
                "the secret is the one committed to when the contest opened",
                draw.commitment(),
                DrawProtocol.commitment(secret)));
        checks.add(equal(
                "the eligible list is the one whose digest was published before the beacon",
                draw.eligibleDigest(),
                DrawProtocol.eligibleDigest(draw.contest(), draw.award(), draw.round(), draw.eligible())));
        Set<String> eligible = new HashSet<>(draw.eligible());
        checks.add(new Check(
                "nobody is on the eligible list twice",
                eligible.size() == draw.eligible().size(),
                draw.eligible().size() + " lines, " + eligible.size() + " creators"));
        checks.add(new Check(
                "everyone passed over was on the eligible list",
                eligible.containsAll(draw.passedOver()),
                draw.passedOver().size() + " passed over"));
        List<String> winners = winners(draw, secret);
        checks.add(equal(
                "the winners are those with the smallest tickets",
                draw.winners().toString(),
                winners.toString()));
        return List.copyOf(checks);
    }

    /** The winners that secret, beacon and list give. */
    private static List<String> winners(DrawRecord draw, byte[] secret) {
        byte[] key = DrawProtocol.key(secret, draw.beacon(), draw.contest(), draw.award(), draw.round());
        List<String> creators = draw.eligible().stream().distinct().toList();
        Set<String> passedOver = Set.copyOf(draw.passedOver());
        List<String> winners = new ArrayList<>();
        for (int position : DrawProtocol.order(key, creators)) {
            if (winners.size() < draw.places() && !passedOver.contains(creators.get(position))) {
                winners.add(creators.get(position));
            }
        }
        return winners;
    }

    private static Check equal(String claim, String published, String computed) {
        boolean same = published.equals(computed);
        return new Check(claim, same, same ? computed : "published " + published + ", computed " + computed);
    }
}
