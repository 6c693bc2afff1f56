package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.CountRequested;
import dev.laurel.metrics.application.CountMarkers;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Writes markers into the interactions topic. */
final class KafkaCountMarkers implements CountMarkers {

    private static final String TYPE = "dev.laurel.interaction.count-requested.v1";

    private final FactPublisher facts;
    private final InteractionsLog log;

    KafkaCountMarkers(FactPublisher facts, InteractionsLog log) {
        this.facts = facts;
        this.log = log;
    }

    @Override
    public CompletableFuture<?> write(String contestId, int number, Instant cutOff, Instant now) {
        byte[] body = ContractJson.mapper().writeValueAsBytes(new CountRequested(contestId, cutOff, number, now, null));
        return CompletableFuture.allOf(IntStream.range(0, partitions())
                .mapToObj(partition -> facts.publish(new Fact(
                        Topics.INTERACTIONS,
                        null,
                        TYPE,
                        contestId + ":" + number + ":" + partition,
                        now,
                        body,
                        partition)))
                .toArray(CompletableFuture[]::new));
    }

    @Override
    public int partitions() {
        return log.partitions();
    }
}
