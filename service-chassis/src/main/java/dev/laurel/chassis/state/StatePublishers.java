package dev.laurel.chassis.state;

/** Opens the publishers of state topics. They start after the topics are checked and close with the service. */
public interface StatePublishers {

    /** A publisher of {@code topic}, whose newest states {@code source} knows. One per topic and service. */
    StatePublisher open(String topic, StateSource source);
}
