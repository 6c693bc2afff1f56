package dev.laurel.metrics.messaging;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.chassis.messaging.Rejection;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Limits;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.Collected;
import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Uncollected;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.metrics.application.OfferedInteractions;
import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.tally.Interaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes offered facts into the interactions topic, in the contract's form and with reader ids replaced. */
final class KafkaOfferedInteractions implements OfferedInteractions {

    private final FactPublisher facts;
    private final ReaderPseudonyms pseudonyms;
    private final Clock clock;

    KafkaOfferedInteractions(FactPublisher facts, ReaderPseudonyms pseudonyms, Clock clock) {
        this.facts = facts;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public Decision offer(byte[] json) {
        if (json.length > Limits.INTERACTION_FACT_BYTES) {
            return new Refused(
                    "",
                    "the fact has " + json.length + " bytes",
                    "at most " + Limits.INTERACTION_FACT_BYTES + " bytes");
        }
        var fact = new Interaction();
        Rejection wrong = new InteractionDecoder().decode(json, fact);
        if (wrong == null && fact.kind == Interaction.Kind.COUNT_REQUESTED) {
            wrong = new Rejection(
                    "unknownKind",
                    "kind",
                    "counts are asked for with POST /api/v1/contests/{id}/count; expected a fact");
        }
        if (wrong == null) {
            wrong = FactCheck.ofTime(fact.at, clock.millis());
        }
        if (wrong != null) {
            return refused(wrong);
        }
        Interaction.Kind kind = Objects.requireNonNull(fact.kind);
        InteractionFact record = record(kind, fact);
        return new Taken(
                facts.publish(fact(kind, fact, record)).thenApply(at -> new Place(at.partition(), at.offset())));
    }

    private static Fact fact(Interaction.Kind kind, Interaction fact, InteractionFact record) {
        return Fact.of(
                Topics.INTERACTIONS,
                fact.articleId.toString(),
                "dev.laurel.interaction." + kind.wireName() + ".v1",
                UUID.randomUUID().toString(),
                record.at(),
                ContractJson.mapper().writeValueAsBytes(record));
    }

    private static Refused refused(Rejection wrong) {
        String field = wrong.field();
        String detail = wrong.detail();
        int split = detail.lastIndexOf("expected ");
        String problem = split < 0 ? detail : detail.substring(0, split).strip().replaceAll("[;,]$", "");
        String expected = split < 0 ? "" : detail.substring(split + "expected ".length());
        return new Refused(field == null ? "" : field, problem.isEmpty() ? wrong.code() : problem, expected);
    }

    private InteractionFact record(Interaction.Kind kind, Interaction fact) {
        String article = fact.articleId.toString();
        Instant at = Instant.ofEpochMilli(fact.at);
        @Nullable Long seq = fact.seq == Occurrence.NO_SEQ ? null : fact.seq;
        return switch (kind) {
            case LIKED -> new Liked(article, reader(fact), at, seq);
            case UNLIKED -> new Unliked(article, reader(fact), at, seq);
            case COLLECTED -> new Collected(article, reader(fact), at, seq);
            case UNCOLLECTED -> new Uncollected(article, reader(fact), at, seq);
            case COMMENTED -> new Commented(article, fact.commentId.toString(), reader(fact), at, seq);
            case COMMENT_REMOVED -> new CommentRemoved(article, fact.commentId.toString(), at, seq);
            case COUNTER_REPORTED -> new CounterReported(article, fact.counter.toString(), fact.total, at, seq);
            case COUNT_REQUESTED -> throw new IllegalArgumentException("a marker is not a fact");
        };
    }

    private String reader(Interaction fact) {
        return pseudonyms.of(fact.readerId.toString());
    }
}
