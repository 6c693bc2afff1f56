package dev.laurel.notification.application.delivery;

import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings one due message to one receiver. The message is leased by one write before it is sent, and what became of it is
 * one write after; an instance that dies in between leaves a lease that ends, and the message is sent again under the
 * same id. So the receiver may hear a message twice and can tell, and never misses one.
 */
public final class DeliverDue {

    private final Deliveries deliveries;
    private final Receiver receiver;
    private final Rules rules;
    private final Supplier<String> leases;
    private final Clock clock;

    /**
     * How long things take.
     *
     * @param lease       longer than an attempt can take
     * @param giveUpAfter how long a message is tried
     * @param pause       by the number of attempts made, from 1
     */
    public record Rules(Duration lease, Duration giveUpAfter, IntFunction<Duration> pause) {}

    public DeliverDue(Deliveries deliveries, Receiver receiver, Rules rules, Supplier<String> leases, Clock clock) {
        this.deliveries = deliveries;
        this.receiver = receiver;
        this.rules = rules;
        this.leases = leases;
        this.clock = clock;
    }

    /** Returns whether there was something to do, so that it may be worth asking again at once. */
    public boolean deliverOne() {
        Receiver.Permit permit = receiver.admit();
        if (permit == null) {
            return false;
        }
        String lease = leases.get();
        Delivery taken = take(permit, lease);
        if (taken == null) {
            permit.release();
            return false;
        }
        Answer answer = permit.send(taken);
        if (answer == null) {
            deliveries.settle(taken.postponed(now()), lease);
            return false;
        }
        int attempt = taken.attempts() + 1;
        Delivery next = taken.after(answer, now(), rules.pause().apply(attempt), rules.giveUpAfter());
        deliveries.settle(next, lease);
        return true;
    }

    private @Nullable Delivery take(Receiver.Permit permit, String lease) {
        Instant now = now();
        try {
            return deliveries.take(receiver.channel(), now, now.plus(rules.lease()), lease);
        } catch (RuntimeException storeIsAway) {
            permit.release();
            throw storeIsAway;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
