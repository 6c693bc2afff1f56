package dev.laurel.chassis.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.laurel.chassis.ChassisProperties;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/**
 * How many requests each client may send: a steady rate, and so many at once after a quiet time. Counts in this instance
 * only, so n replicas allow n times as much. Remembers a bounded number of clients; one that is forgotten because it was
 * quiet would have had its whole allowance again anyway. Safe for several threads.
 */
final class ClientAllowance {

    private final ChassisProperties.Limits limits;
    private final TimeMeter clock;
    private final Counter tokensRefused;
    private final Counter addressesRefused;
    private final Cache<Client, Bucket> buckets;

    ClientAllowance(ChassisProperties.Limits limits, MeterRegistry meters, TimeMeter clock) {
        this.limits = limits;
        this.clock = clock;
        this.tokensRefused = refused(meters, "token");
        this.addressesRefused = refused(meters, "address");
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.clients())
                .expireAfterAccess(untilFull(limits))
                .ticker(clock::currentTimeNanos)
                .build();
    }

    /** Takes one request off the client's allowance: 0 when it may go on, else the whole seconds to wait, at least 1. */
    int take(Client client) {
        int perSecond = client.byToken() ? limits.tokenPerSecond() : limits.addressPerSecond();
        if (perSecond == 0) {
            return 0;
        }
        var probe = buckets.get(client, unknown -> bucket(perSecond)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return 0;
        }
        (client.byToken() ? tokensRefused : addressesRefused).increment();
        return (int) Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
    }

    /** Clients that are remembered now. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static Duration untilFull(ChassisProperties.Limits limits) {
        int slowest = Math.max(1, Math.min(limits.tokenPerSecond(), limits.addressPerSecond()));
        return Duration.ofSeconds(limits.burst() / slowest + 1L);
    }

    private static Counter refused(MeterRegistry meters, String by) {
        return Counter.builder("laurel.requests.limited")
                .description("Requests refused because their client sent too many")
                .tag("by", by)
                .register(meters);
    }
}
