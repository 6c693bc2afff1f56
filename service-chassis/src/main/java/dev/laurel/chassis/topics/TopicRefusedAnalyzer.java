package dev.laurel.chassis.topics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a service did not start over its topics, without a stack trace. */
final class TopicRefusedAnalyzer extends AbstractFailureAnalyzer<TopicRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, TopicRefusedException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set the topic as deploy/kafka/topics.yaml declares it. A partition count cannot be lowered and must not be"
                        + " raised once a topic holds facts: create it anew.",
                cause);
    }
}
