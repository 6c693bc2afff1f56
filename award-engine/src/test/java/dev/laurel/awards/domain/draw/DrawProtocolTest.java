package dev.laurel.awards.domain.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The expected values were computed apart from this code, with Python:
 *
 * <pre>
 * frame = lambda *t: b''.join(struct.pack('>I', len(x.encode())) + x.encode() for x in t)
 * secret = bytes(range(16)); people = ['alice', 'bob', 'carol', 'dave', 'erin', '王小明']  # in byte order
 * hashlib.sha256(secret)
 * hashlib.sha256(frame('laurel-eligible-v1', 'spring', 'lots', '', '6', *people))
 * key = hmac.new(secret, frame('laurel-draw-v1', 'beacon-2024-04-01', 'spring', 'lots', ''), 'sha256').digest()
 * sorted((hmac.new(key, p.encode(), 'sha256').hexdigest(), p) for p in people)
 * </pre>
 *
 * A ticket with openssl: {@code printf alice | openssl dgst -sha256 -mac HMAC -macopt hexkey:6fce55e0…}
 */
class DrawProtocolTest {

    private static final byte[] SECRET = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final List<String> PEOPLE = List.of("erin", "王小明", "alice", "dave", "bob", "carol");
    private static final byte[] KEY = DrawProtocol.key(SECRET, "beacon-2024-04-01", "spring", "lots", "");

    private static List<String> drawn(byte[] key, List<String> people) {
        return Arrays.stream(DrawProtocol.order(key, people))
                .mapToObj(people::get)
                .toList();
    }

    static DrawRecord record() {
        return new DrawRecord(
                "spring",
                "lots",
                "",
                2,
                DrawProtocol.commitment(SECRET),
                PEOPLE,
                DrawProtocol.eligibleDigest("spring", "lots", "", PEOPLE),
                "beacon-2024-04-01",
                HexFormat.of().formatHex(SECRET),
                List.of("carol"),
                List.of("王小明", "erin"));
    }

    @Test
    void commitsToTheSecret() {
        assertThat(DrawProtocol.commitment(SECRET))
                .isEqualTo("be45cb2605bf36bebde684841a28f0fd43c69850a3dce5fedba69928ee3a8991");
    }

    @Test
    void digestsTheEligibleInWhateverOrder() {
        assertThat(DrawProtocol.eligibleDigest("spring", "lots", "", PEOPLE))
                .isEqualTo("53dbf6a412cbf38cc47a7f587c231b641091ffa8ab82a6d23150a789240f6714");
    }

    @Test
    void derivesKeyAndTickets() {
        assertThat(HexFormat.of().formatHex(KEY))
                .isEqualTo("6fce55e0c10904b760833751ee0302d5d42837af20ffb114a73073fd95719708");
        assertThat(HexFormat.of().formatHex(DrawProtocol.ticket(KEY, "alice")))
                .isEqualTo("7311d258e13a0ac9b4238261fabb928ee216366f4ec18c8a951b0a90bb246919");
        assertThat(drawn(KEY, PEOPLE)).containsExactly("王小明", "carol", "erin", "alice", "bob", "dave");
    }

    @Test
    void framesSoThatFieldsCannotFlowIntoEachOther() {
        assertThat(DrawProtocol.key(SECRET, "b", "spring1", "lots", ""))
                .isNotEqualTo(DrawProtocol.key(SECRET, "b", "spring", "1lots", ""));
    }

    @Test
    void movesOnlyTheNextOneUpWhenSomebodyIsTakenOff() {
        List<String> all = drawn(KEY, PEOPLE);
        for (String gone : PEOPLE) {
            List<String> rest = new ArrayList<>(PEOPLE);
            rest.remove(gone);
            List<String> expected = new ArrayList<>(all);
            expected.remove(gone);

            assertThat(drawn(KEY, rest)).isEqualTo(expected);
        }
    }

    @Test
    void holdsForAnHonestDraw() {
        assertThat(DrawVerification.verify(record()))
                .allMatch(DrawVerification.Check::holds)
                .hasSize(5);
    }

    @Test
    void findsEveryWayToCheat() {
        DrawRecord honest = record();
        List<DrawRecord> cheats = List.of(
                with(honest, honest.eligible(), "000102", honest.beacon(), honest.winners()),
                with(honest, List.of("erin", "王小明", "carol"), honest.secret(), honest.beacon(), honest.winners()),
                with(honest, honest.eligible(), honest.secret(), "another", honest.winners()),
                with(honest, honest.eligible(), honest.secret(), honest.beacon(), List.of("erin", "王小明")),
                with(honest, honest.eligible(), honest.secret(), honest.beacon(), List.of("王小明", "dave")),
                with(honest, honest.eligible(), "xyz", honest.beacon(), honest.winners()));

        assertThat(cheats)
                .allSatisfy(cheat -> assertThat(DrawVerification.verify(cheat)).anyMatch(check -> !check.holds()));
    }

    private static DrawRecord with(
            DrawRecord draw, List<String> eligible, String secret, String beacon, List<String> winners) {
        return new DrawRecord(
                draw.contest(),
                draw.award(),
                draw.round(),
                draw.places(),
                draw.commitment(),
                eligible,
                draw.eligibleDigest(),
                beacon,
                secret,
                draw.passedOver(),
                winners);
    }
}
