package dev.laurel.benchmarks.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.interactions.InteractionFact;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactLoadTest {

    private static final int FACTS = 5_000;

    @Test
    void knowsItsOwnCountsWhicheverFactsComeTwice() {
        var load = new FactLoad(50, 300);
        var peer = new HashSetCount();

        for (int i = 0; i < FACTS; i++) {
            FactLoad.Fact fact = load.next();
            for (int copy = 0; copy < (fact.twice() ? 2 : 1); copy++) {
                peer.accept(RawDecode.READER.readValue(fact.body()));
            }
        }

        assertThat(load.counts().digest()).isEqualTo(peer.digest());
    }

    @Test
    void speaksTheContract() {
        var load = new FactLoad(50, 300);

        for (int i = 0; i < FACTS; i++) {
            FactLoad.Fact fact = load.next();
            InteractionFact read = ContractJson.mapper().readValue(fact.body(), InteractionFact.class);
            assertThat(ContractJson.mapper().writeValueAsString(read))
                    .as("what the contract writes is what was generated")
                    .isEqualTo(new String(fact.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void mixesTheKindsAsStated() {
        var load = new FactLoad(50, 300);
        Map<String, Integer> seen = new HashMap<>();

        for (int i = 0; i < FACTS; i++) {
            Interaction fact = RawDecode.READER.readValue(load.next().body());
            seen.merge(fact.kind(), 1, Integer::sum);
        }

        assertThat(share(seen, "liked")).isCloseTo(0.77, within(0.02));
        assertThat(share(seen, "unliked")).isCloseTo(0.05, within(0.015));
        assertThat(share(seen, "collected")).isCloseTo(0.08, within(0.015));
        assertThat(share(seen, "uncollected")).isCloseTo(0.01, within(0.008));
        assertThat(share(seen, "commented")).isCloseTo(0.06, within(0.015));
        assertThat(share(seen, "comment-removed")).isCloseTo(0.01, within(0.008));
        assertThat(share(seen, "counter-reported")).isCloseTo(0.02, within(0.015));
    }

    private static double share(Map<String, Integer> seen, String kind) {
        return seen.getOrDefault(kind, 0) / (double) FACTS;
    }
}
