package dev.laurel.localstack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import dev.laurel.localstack.recorded.Timeline;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.ObjectWriter;

/** Interaction facts as a platform puts them on Kafka: JSON under the article's id, CloudEvents 1.0 in the headers. */
final class InteractionEvents {

    private static final ObjectWriter JSON = ContractJson.mapper().writerFor(InteractionFact.class);
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] SOURCE = "/laurel/demo".getBytes(UTF_8);
    private static final byte[] CONTENT_TYPE = "application/json".getBytes(UTF_8);

    private InteractionEvents() {}

    /** {@code number} tells the events of one replay apart; the same replay gives the same ids. */
    static ProducerRecord<byte[], byte[]> record(Timeline.Moment moment, long number) {
        InteractionFact fact = moment.fact();
        var record = new ProducerRecord<>(
                Topics.INTERACTIONS, moment.articleId().getBytes(UTF_8), JSON.writeValueAsBytes(fact));
        record.headers()
                .add(CloudEvents.SPEC_VERSION, SPEC_VERSION)
                .add(CloudEvents.ID, (moment.articleId() + "-" + number).getBytes(UTF_8))
                .add(CloudEvents.TYPE, ("dev.laurel.interaction." + kind(fact) + ".v1").getBytes(UTF_8))
                .add(CloudEvents.SOURCE, SOURCE)
                .add(CloudEvents.TIME, fact.at().toString().getBytes(UTF_8))
                .add(CloudEvents.CONTENT_TYPE, CONTENT_TYPE);
        return record;
    }

    private static String kind(InteractionFact fact) {
        if (fact instanceof Liked) {
            return "liked";
        }
        if (fact instanceof Unliked) {
            return "unliked";
        }
        if (fact instanceof Commented) {
            return "commented";
        }
        if (fact instanceof CommentRemoved) {
            return "comment-removed";
        }
        if (fact instanceof CounterReported) {
            return "counter-reported";
        }
        throw new IllegalArgumentException("The record has no " + fact);
    }
}
