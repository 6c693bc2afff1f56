package dev.laurel.ranking.messaging;

import dev.laurel.chassis.state.StatePublisher;
import dev.laurel.chassis.state.StatePublishers;
import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.contracts.CloudEvents;
import dev.laurel.contracts.ContractJson;
import dev.laurel.contracts.Topics;
import dev.laurel.ranking.application.Announcements;
import dev.laurel.ranking.application.Results;
import dev.laurel.ranking.domain.PublishedResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces results as states on the results topic. The store is the truth: whatever was stored and not announced, by
 * this or any other replica, is announced when the topic is compared with it.
 */
final class ResultStates implements Announcements, StateSource {

    private static final String TYPE = "dev.laurel.results.v1";
    private static final Logger LOG = LoggerFactory.getLogger(ResultStates.class);

    private final Results results;
    private final StatePublisher publisher;

    @SuppressWarnings("this-escape") // the publisher asks only after the service has started
    ResultStates(Results results, StatePublishers publishers) {
        this.results = results;
        this.publisher = publishers.open(Topics.RESULTS, this);
    }

    @Override
    public void announce(PublishedResult head) {
        var unused = publisher.publish(state(head)).whenComplete((metadata, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "Revision {} of {} is stored but not announced yet; it is tried again.",
                        head.revision(),
                        head.contestId(),
                        failure);
            }
        });
    }

    @Override
    public @Nullable StateRecord newest(String key) {
        return results.newest(key).map(ResultStates::state).orElse(null);
    }

    @Override
    public void forEach(Consumer<StateRecord> each) {
        results.newestOfAll().stream().map(ResultStates::state).forEach(each);
    }

    private static StateRecord state(PublishedResult head) {
        return new StateRecord(
                head.contestId(),
                CloudEvents.sequence(head.revision()),
                TYPE,
                head.publishedAt(),
                ContractJson.mapper().writeValueAsBytes(StateMapping.results(head)));
    }
}
