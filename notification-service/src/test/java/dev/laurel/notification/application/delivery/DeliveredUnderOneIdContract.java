package dev.laurel.notification.application.delivery;

import static dev.laurel.notification.application.delivery.DeliveryFixtures.NOW;
import static dev.laurel.notification.application.delivery.DeliveryFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.application.FailingCall;
import dev.laurel.notification.application.Notification;
import dev.laurel.notification.application.RecordedAnnouncements;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each message reaches each receiver, under one id, whatever dies in between: as the receiver can tell by the id, it is
 * delivered once. Without a death, it is sent once.
 */
public abstract class DeliveredUnderOneIdContract {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int MESSAGES = 4;

    private volatile Instant now = NOW;
    private String contest = "";

    /** On a store of their own, or shared with other tests that use other channels. */
    protected abstract Deliveries deliveries();

    @ParameterizedTest(name = "the failing call has its effect: {0}")
    @ValueSource(booleans = {false, true})
    void survivesDyingAtEveryStep(boolean effective) {
        int call = 0;
        boolean died = true;
        while (died) {
            contest = "contest-" + UUID.randomUUID();
            now = NOW;
            Deliveries deliveries = deliveries();
            Platform platform = new Platform("platform-" + contest);

            died = runThenDieAt(deliveries, platform, new FailingCall(call++, effective));
            now = now.plus(LEASE);
            exhaust(instance(deliveries, platform));

            expectEveryMessageUnderOneId(deliveries, platform, died ? 1 : 0);
        }
        assertThat(call).as("steps").isGreaterThan(MESSAGES * 4);
    }

    /** Announces messages and delivers; after the death of the instance the record that was not finished comes again. */
    private boolean runThenDieAt(Deliveries deliveries, Platform platform, FailingCall call) {
        Deliveries dyingStore = call.around(Deliveries.class, deliveries);
        Receiver dyingReceiver = call.around(Receiver.class, platform.asSeenBy(call));
        try {
            announce(dyingStore, dyingReceiver);
            exhaust(instance(dyingStore, dyingReceiver));
            return false;
        } catch (FailingCall.Died died) {
            announce(deliveries, platform);
            return true;
        }
    }

    @Test
    void sendsEachMessageOnceWhenTwoInstancesDeliver() throws Exception {
        for (int round = 0; round < 10; round++) {
            contest = "contest-" + UUID.randomUUID();
            Deliveries deliveries = deliveries();
            Platform platform = new Platform("platform-" + contest);
            announce(deliveries, platform);
            announce(deliveries, platform);

            together(instance(deliveries, platform), instance(deliveries, platform));

            expectEveryMessageUnderOneId(deliveries, platform, 0);
        }
    }

    @Test
    void bringsEachMessageWhenTheReceiverIsBack() {
        contest = "contest-" + UUID.randomUUID();
        Deliveries deliveries = deliveries();
        Platform platform = new Platform("platform-" + contest);
        platform.answer = new Answer.Unreachable(500, "answers 500");
        announce(deliveries, platform);
        DeliverDue instance = instance(deliveries, platform);
        for (int attempt = 0; attempt < 5; attempt++) {
            exhaust(instance);
            now = now.plusSeconds(1);
        }
        assertThat(platform.heard).hasSize(5 * MESSAGES);
        assertThat(deliveries.waiting(platform.channel())).isEqualTo(MESSAGES);

        platform.answer = new Answer.Accepted(200);
        exhaust(instance);

        assertThat(Set.copyOf(platform.heard)).hasSize(MESSAGES);
        assertThat(platform.heard).hasSize(6 * MESSAGES);
        assertThat(deliveries.waiting(platform.channel())).isZero();
    }

    @Test
    void triesNothingWhileTheReceiverIsKnownToBeAway() {
        contest = "contest-" + UUID.randomUUID();
        Deliveries deliveries = deliveries();
        Platform platform = new Platform("platform-" + contest);
        platform.admits = false;
        announce(deliveries, platform);

        assertThat(instance(deliveries, platform).deliverOne()).isFalse();
        platform.admits = true;
        platform.answer = null;
        assertThat(instance(deliveries, platform).deliverOne()).isFalse();
        platform.answer = new Answer.Accepted(200);
        exhaust(instance(deliveries, platform));

        assertThat(platform.heard).hasSize(MESSAGES);
        assertThat(deliveries.find(Delivery.id(platform.channel(), contest + ":author-1:1")))
                .extracting(Delivery::attempts)
                .isEqualTo(1);
    }

    private void announce(Deliveries deliveries, Receiver receiver) {
        List<Notification> notifications = new ArrayList<>();
        for (int n = 1; n <= MESSAGES; n++) {
            notifications.add(new Notification(aMessage(contest, "author-1", n), NOW));
        }
        new AnnounceAndDeliver(new RecordedAnnouncements(), deliveries, new Receivers(List.of(receiver)), clock())
                .announce(notifications);
    }

    private DeliverDue instance(Deliveries deliveries, Receiver receiver) {
        var rules = new DeliverDue.Rules(LEASE, Duration.ofDays(7), attempt -> Duration.ofSeconds(1));
        return new DeliverDue(
                deliveries, receiver, rules, () -> UUID.randomUUID().toString(), clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private static void exhaust(DeliverDue instance) {
        while (instance.deliverOne()) {
            // Each turn delivers one.
        }
    }

    private void expectEveryMessageUnderOneId(Deliveries deliveries, Platform platform, int mostRepeated) {
        List<String> ids = new ArrayList<>();
        for (int n = 1; n <= MESSAGES; n++) {
            ids.add(contest + ":author-1:" + n);
        }
        assertThat(Set.copyOf(platform.heard)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(platform.heard.size()).isBetween(MESSAGES, MESSAGES + mostRepeated);
        assertThat(deliveries.waiting(platform.channel())).isZero();
    }

    private static void together(DeliverDue... instances) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(instances.length);
        CyclicBarrier start = new CyclicBarrier(instances.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (DeliverDue instance : instances) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    exhaust(instance);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A receiver that remembers what it heard. */
    private static final class Platform implements Receiver {
        private final String channel;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile @Nullable Answer answer = new Answer.Accepted(200);
        private volatile boolean admits = true;

        private Platform(String channel) {
            this.channel = channel;
        }

        @Override
        public String channel() {
            return channel;
        }

        @Override
        public boolean wants(Kind kind) {
            return true;
        }

        @Override
        public @Nullable Permit admit() {
            return admits ? new Sending() : null;
        }

        /** The same receiver, where sending too is a call at which an instance may die. */
        private Receiver asSeenBy(FailingCall call) {
            Platform platform = this;
            return new Receiver() {
                @Override
                public String channel() {
                    return platform.channel();
                }

                @Override
                public boolean wants(Kind kind) {
                    return platform.wants(kind);
                }

                @Override
                public @Nullable Permit admit() {
                    Permit permit = platform.admit();
                    return permit == null ? null : call.around(Permit.class, permit);
                }
            };
        }

        private final class Sending implements Permit {
            @Override
            public @Nullable Answer send(Delivery delivery) {
                Answer given = answer;
                if (given != null) {
                    heard.add(delivery.message().id());
                }
                return given;
            }

            @Override
            public void release() {}
        }
    }
}
