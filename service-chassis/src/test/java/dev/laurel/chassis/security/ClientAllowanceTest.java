package dev.laurel.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.ChassisProperties.Limits;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAllowanceTest {

    private static final Client WEI = Client.of(new Caller("wei", Set.of(), null), "192.0.2.7");

    private final AtomicLong now = new AtomicLong(1);
    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    @Test
    void givesABurstThenASteadyRate() {
        var allowance = allowance(new Limits(2, 2, 10, 100));

        for (int i = 0; i < 10; i++) {
            assertThat(allowance.take(WEI)).isZero();
        }
        assertThat(allowance.take(WEI)).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        for (int i = 0; i < 6; i++) {
            assertThat(allowance.take(WEI)).isZero();
        }
        assertThat(allowance.take(WEI)).isEqualTo(1);
    }

    @Test
    void setsNoLimitWhereItIsZero() {
        var allowance = allowance(new Limits(0, 1, 1, 100));

        for (int i = 0; i < 1000; i++) {
            assertThat(allowance.take(WEI)).isZero();
        }
        assertThat(allowance.take(Client.at("192.0.2.7"))).isZero();
        assertThat(allowance.take(Client.at("192.0.2.7"))).isPositive();
    }

    @Test
    void remembersNoMoreClientsThanItMay() {
        var allowance = allowance(new Limits(1, 1, 1, 50));

        for (int i = 0; i < 10_000; i++) {
            allowance.take(Client.at("192.0.2." + i));
        }

        assertThat(allowance.remembered()).isBetween(1L, 50L);
    }

    @Test
    void forgetsAClientOnlyWhenItsAllowanceIsWholeAgain() {
        var allowance = allowance(new Limits(1, 1, 10, 100));
        for (int i = 0; i < 10; i++) {
            allowance.take(WEI);
        }

        now.addAndGet(Duration.ofSeconds(9).toNanos());
        assertThat(allowance.remembered()).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(allowance.remembered()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::7, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::7, 2001:db8:1:3::7, false",
        "192.0.2.7, 192.0.2.8, false",
        "::ffff:192.0.2.7, ::ffff:192.0.2.8, false",
        "not:an:address, also:not:one, false",
    })
    void takesANetworkOfIpVersion6ForOneClient(String one, String other, boolean same) {
        assertThat(Client.at(one).equals(Client.at(other))).isEqualTo(same);
    }

    @Test
    void keepsASubjectApartFromAnAddressOfThatName() {
        assertThat(Client.of(new Caller("192.0.2.7", Set.of(), null), null)).isNotEqualTo(Client.at("192.0.2.7"));
        assertThat(Client.at("x".repeat(10_000)).name()).hasSize(64);
    }

    private ClientAllowance allowance(Limits limits) {
        return new ClientAllowance(limits, new SimpleMeterRegistry(), clock);
    }
}
