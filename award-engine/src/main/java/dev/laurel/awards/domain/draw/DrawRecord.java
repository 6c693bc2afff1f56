package dev.laurel.awards.domain.draw;

import java.util.List;

/**
 * All that anybody needs to verify a draw.
 *
 * @param round          the Monday of a weekly draw; empty for a draw of the whole contest
 * @param places         how many could win
 * @param commitment     hexadecimal SHA-256 of the secret, published when the contest opened
 * @param eligible       creators that could win
 * @param eligibleDigest published before the beacon
 * @param beacon         the public value
 * @param secret         hexadecimal, revealed after the draw
 * @param passedOver     creators of the list that a rule kept from winning after the list was published
 * @param winners        in the order of their tickets
 */
public record DrawRecord(
        String contest,
        String award,
        String round,
        int places,
        String commitment,
        List<String> eligible,
        String eligibleDigest,
        String beacon,
        String secret,
        List<String> passedOver,
        List<String> winners) {

    public DrawRecord {
        eligible = List.copyOf(eligible);
        passedOver = List.copyOf(passedOver);
        winners = List.copyOf(winners);
    }
}
