package dev.laurel.notification.application.delivery;

import static dev.laurel.notification.application.delivery.DeliveryFixtures.NOW;
import static dev.laurel.notification.application.delivery.DeliveryFixtures.aDelivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold of deliveries on any store. */
public abstract class DeliveriesContract {

    private static final Instant LEASE_ENDS = NOW.plusSeconds(60);

    private final String channel = "platform";
    private Deliveries deliveries;

    /** Empty ones. */
    protected abstract Deliveries deliveries();

    @BeforeEach
    void open() {
        deliveries = deliveries();
    }

    @Test
    void keepsWhatIsKnownWhenItIsAddedAgain() {
        Delivery delivery = aDelivery(channel, "contest-1", 1);
        deliveries.add(delivery);
        Delivery taken = taken("one");
        deliveries.settle(accepted(taken), "one");

        deliveries.add(delivery);

        assertThat(status(delivery)).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(deliveries.page(null, null, 10).deliveries()).hasSize(1);
    }

    @Test
    void givesADeliveryToOneTaker() {
        deliveries.add(aDelivery(channel, "contest-1", 1));

        assertThat(take("one")).isNotNull();
        assertThat(take("other")).isNull();
        assertThat(deliveries.take("elsewhere", NOW, LEASE_ENDS, "third")).isNull();
    }

    @Test
    void givesItToAnotherWhenTheLeaseEnds() {
        Delivery delivery = aDelivery(channel, "contest-1", 1);
        deliveries.add(delivery);
        Delivery first = taken("dead");

        Delivery second =
                Objects.requireNonNull(deliveries.take(channel, LEASE_ENDS, LEASE_ENDS.plusSeconds(60), "alive"));

        assertThat(deliveries.settle(accepted(first), "dead")).isFalse();
        assertThat(status(delivery)).isEqualTo(Delivery.Status.WAITING);
        assertThat(deliveries.settle(accepted(second), "alive")).isTrue();
        assertThat(status(delivery)).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(deliveries.settle(accepted(second), "alive")).as("twice").isFalse();
    }

    @Test
    void givesWhatIsDueLongestFirst() {
        for (int n = 1; n <= 3; n++) {
            Delivery delivery = aDelivery(channel, "contest-1", n);
            deliveries.add(delivery.postponed(NOW.minusSeconds(n)));
        }
        deliveries.add(aDelivery(channel, "contest-1", 4).postponed(NOW.plusMillis(1)));

        List<Long> sequences = new ArrayList<>();
        for (Delivery taken = take("a"); taken != null; taken = take("a")) {
            sequences.add(taken.message().sequence());
        }

        assertThat(sequences).containsExactly(3L, 2L, 1L);
    }

    @Test
    void takesItFromWhoHasItInHandWhenAnOperatorWantsItAgain() {
        Delivery delivery = aDelivery(channel, "contest-1", 1);
        deliveries.add(delivery);
        Delivery taken = taken("one");

        assertThat(deliveries.renew(taken.again(NOW, "wei"))).isTrue();

        assertThat(deliveries.settle(accepted(taken), "one")).isFalse();
        assertThat(take("two")).isNotNull();
        assertThat(deliveries.renew(aDelivery(channel, "contest-9", 1))).isFalse();
    }

    @Test
    void storesEverythingThatIsKnown() {
        Delivery delivery = aDelivery(channel, "contest-1", 1);
        deliveries.add(delivery);
        Delivery taken = taken("one");
        Delivery refused = taken.after(
                        new Answer.Refused(404, "answers 404"), NOW, Duration.ofSeconds(7), Duration.ofDays(1))
                .again(NOW, "wei");

        deliveries.settle(refused, "one");

        assertThat(deliveries.find(delivery.id())).isEqualTo(refused);
        assertThat(deliveries.find("platform:nothing")).isNull();
    }

    @Test
    void listsInPagesByStatusNewestFirst() {
        for (int n = 1; n <= 5; n++) {
            Delivery delivery = aDelivery(channel, "contest-1", n);
            deliveries.add(new Delivery(
                    channel,
                    delivery.message(),
                    NOW.plusSeconds(n),
                    n == 3 ? Delivery.Status.GIVEN_UP : Delivery.Status.WAITING,
                    NOW,
                    NOW,
                    0,
                    null,
                    null));
        }

        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            Deliveries.Page page = deliveries.page(Delivery.Status.WAITING, cursor, 2);
            page.deliveries().forEach(each -> seen.add(each.message().sequence()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).containsExactly(5L, 4L, 2L, 1L);
        assertThat(deliveries.page(null, null, 10).deliveries()).hasSize(5);
        assertThat(deliveries.waiting(channel)).isEqualTo(4);
        assertThatThrownBy(() -> deliveries.page(null, UUID.randomUUID().toString(), 2))
                .isInstanceOf(Deliveries.InvalidCursorException.class);
    }

    private @Nullable Delivery take(String lease) {
        return deliveries.take(channel, NOW, LEASE_ENDS, lease);
    }

    private Delivery taken(String lease) {
        return Objects.requireNonNull(take(lease), "nothing is due");
    }

    private Delivery.Status status(Delivery delivery) {
        return Objects.requireNonNull(deliveries.find(delivery.id())).status();
    }

    private static Delivery accepted(Delivery delivery) {
        return delivery.after(new Answer.Accepted(200), NOW, Duration.ZERO, Duration.ofDays(1));
    }
}
