package dev.laurel.notification.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryIsTriedUntilTakenTest {

    private static final Instant T = Instant.parse("2024-05-01T08:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Delivery delivery = Delivery.of("platform", message(), T, T);

    @Test
    void isSettledWhenTheReceiverHasIt() {
        Delivery after = delivery.after(new Answer.Accepted(204), T.plusSeconds(1), PAUSE, WEEK);

        assertThat(after.status()).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(after.attempts()).isEqualTo(1);
        assertThat(after.last()).isEqualTo(new Delivery.Attempt(T.plusSeconds(1), 204, null));
    }

    @Test
    void isTriedAgainAfterThePause() {
        Delivery after = delivery.after(new Answer.Refused(404, "answers 404"), T, PAUSE, WEEK);

        assertThat(after.status()).isEqualTo(Delivery.Status.WAITING);
        assertThat(after.dueAt()).isEqualTo(T.plusSeconds(10));
        assertThat(after.last()).isEqualTo(new Delivery.Attempt(T, 404, "answers 404"));
    }

    @Test
    void grantsALongerPauseToAReceiverThatAsksForOne() {
        Answer longer = new Answer.Overloaded(429, Duration.ofMinutes(2));
        Answer shorter = new Answer.Overloaded(429, Duration.ofSeconds(2));
        Answer unsaid = new Answer.Overloaded(429, null);

        assertThat(delivery.after(longer, T, PAUSE, WEEK).dueAt()).isEqualTo(T.plusSeconds(120));
        assertThat(delivery.after(shorter, T, PAUSE, WEEK).dueAt()).isEqualTo(T.plusSeconds(10));
        assertThat(delivery.after(unsaid, T, PAUSE, WEEK).dueAt()).isEqualTo(T.plusSeconds(10));
    }

    @Test
    void isGivenUpWhenTheNextAttemptWouldBeTooLate() {
        Answer away = new Answer.Unreachable(null, "away");
        Instant lastCall = T.plus(WEEK).minus(PAUSE);

        assertThat(delivery.after(away, lastCall, PAUSE, WEEK).status()).isEqualTo(Delivery.Status.WAITING);
        assertThat(delivery.after(away, lastCall.plusMillis(1), PAUSE, WEEK).status())
                .isEqualTo(Delivery.Status.GIVEN_UP);
    }

    @Test
    void beginsAnewWhenAnOperatorWantsItTriedAgain() {
        Instant later = T.plus(Duration.ofDays(30));
        Delivery givenUp = delivery.after(new Answer.Unreachable(null, "away"), later, PAUSE, WEEK);

        Delivery again = givenUp.again(later, "wei");

        assertThat(again.status()).isEqualTo(Delivery.Status.WAITING);
        assertThat(again.dueAt()).isEqualTo(later);
        assertThat(again.askedBy()).isEqualTo("wei");
        assertThat(again.id()).isEqualTo(delivery.id());
        assertThat(again.after(new Answer.Unreachable(null, "away"), later, PAUSE, WEEK)
                        .status())
                .isEqualTo(Delivery.Status.WAITING);
    }

    private static Message message() {
        Words words = new Words("你好", "Hello");
        return new Message("contest-1", "author-1", 1, Kind.AWARD_WON, words, words, Map.of());
    }
}
