package dev.laurel.submission.application;

import static dev.laurel.submission.domain.ArticleFixtures.END;
import static dev.laurel.submission.domain.ArticleFixtures.anOpenContest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.submission.domain.Acts;
import dev.laurel.submission.domain.Contest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActOnAwardsTest {

    private static final ActOnAwards.By BY = new ActOnAwards.By("few good ones", "operator-1");
    private static final String SECRET = "c0ffee";
    private static final String DIGEST = "0".repeat(64);

    private final SubmissionFixture service = new SubmissionFixture();

    @BeforeEach
    void anOpenContestWithOneAward() {
        service.define(anOpenContest("contest", "topic"));
    }

    @Test
    void lowersAQuotaWithItsReasonAndTellsOthers() {
        service.actOnAwards.lowerQuota("contest", "best", null, 10, BY);
        var contest = service.actOnAwards.lowerQuota("contest", "best", null, 8, BY);

        assertThat(contest).isNotNull();
        assertThat(contest.acts().quotas())
                .containsExactly(
                        new Acts.Quota("best", null, 8, new Acts.Act("few good ones", "operator-1", service.now)));
        assertThat(service.announced.contests).containsEntry("contest", contest);
    }

    @Test
    void replacesAllPicksOfAnAward() {
        service.actOnAwards.pick("contest", "best", List.of(picked("a"), picked("b")), BY);
        var contest = service.actOnAwards.pick("contest", "best", List.of(picked("c")), BY);

        assertThat(contest).isNotNull();
        assertThat(contest.acts().picks()).extracting(Acts.Pick::unitId).containsExactly("c");
    }

    @Test
    void refusesAnAwardThatIsNotThere() {
        assertThatThrownBy(() -> service.actOnAwards.lowerQuota("contest", "worst", null, 1, BY))
                .isInstanceOf(UnusableException.class);
        assertThat(service.actOnAwards.lowerQuota("unknown", "best", null, 1, BY))
                .isNull();
    }

    @Test
    void goesThroughADrawInOneDirection() {
        String commitment = sha256(SECRET);
        draw(commitment, null, null, null);
        assertThatThrownBy(() -> draw(null, DIGEST, null, null))
                .as("before the close")
                .isInstanceOf(RefusedException.class);
        close();
        assertThatThrownBy(() -> draw(null, null, SECRET, "beacon"))
                .as("before the digest")
                .isInstanceOf(RefusedException.class);
        draw(null, DIGEST, null, null);
        assertThatThrownBy(() -> draw(null, null, "beef", "beacon")).isInstanceOf(UnusableException.class);

        var drawn = draw(null, null, SECRET, "beacon");

        assertThat(drawn.acts().draws()).singleElement().satisfies(draw -> {
            assertThat(draw.commitment()).isEqualTo(commitment);
            assertThat(draw.eligibleDigest()).isEqualTo(DIGEST);
            assertThat(draw.secret()).isEqualTo(SECRET);
            assertThat(draw.beacon()).isEqualTo("beacon");
        });
        assertThatThrownBy(() -> draw(null, null, null, "a nicer beacon"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("draw-step-taken"));
    }

    @Test
    void takesNoCommitmentAfterTheClose() {
        close();

        assertThatThrownBy(() -> draw(sha256("00"), null, null, null)).isInstanceOf(RefusedException.class);
    }

    private static ActOnAwards.Picked picked(String unitId) {
        return new ActOnAwards.Picked(unitId, null);
    }

    private void close() {
        service.now = END;
        service.closeContest.close("contest");
    }

    private Contest draw(
            @Nullable String commitment, @Nullable String digest, @Nullable String secret, @Nullable String beacon) {
        var step = new ActOnAwards.DrawStep("best", null, commitment, digest, secret, beacon);
        return Objects.requireNonNull(service.actOnAwards.draw("contest", step, BY));
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
