package dev.laurel.chassis.state;

import dev.laurel.chassis.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/** Opens publishers and runs their readers between the check of the topics and the end of the service. */
final class KafkaStatePublishers implements StatePublishers, SmartLifecycle {

    /** After the topics are checked, before the bindings start; so they stop after the bindings have stopped. */
    static final int PHASE = Integer.MIN_VALUE + 200;

    private final Map<String, Object> producerSettings;
    private final Map<String, Object> consumerSettings;
    private final String service;
    private final MeterRegistry meters;
    private final Traces traces;
    private final Map<String, TailCheckedPublisher> publishers = new ConcurrentHashMap<>();
    private volatile boolean running;

    KafkaStatePublishers(
            Map<String, Object> producerSettings,
            Map<String, Object> consumerSettings,
            String service,
            MeterRegistry meters,
            Traces traces) {
        this.producerSettings = new HashMap<>(producerSettings);
        this.consumerSettings = new HashMap<>(consumerSettings);
        this.service = service;
        this.meters = meters;
        this.traces = traces;
    }

    @Override
    public synchronized StatePublisher open(String topic, StateSource source) {
        var publisher =
                TailCheckedPublisher.open(topic, source, service, producerSettings, consumerSettings, meters, traces);
        if (publishers.putIfAbsent(topic, publisher) != null) {
            publisher.close();
            throw new IllegalStateException(topic + " has a publisher already");
        }
        if (running) {
            publisher.start();
        }
        return publisher;
    }

    @Override
    public synchronized void start() {
        running = true;
        publishers.values().forEach(TailCheckedPublisher::start);
    }

    @Override
    public synchronized void stop() {
        running = false;
        publishers.values().forEach(TailCheckedPublisher::close);
        publishers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
