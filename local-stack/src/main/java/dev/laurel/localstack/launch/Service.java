package dev.laurel.localstack.launch;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The four services, in the order in which facts pass through them. */
public enum Service {
    SUBMISSION("submission-service", Place.SUBMISSION),
    METRICS("metrics-service", Place.METRICS),
    RANKING("ranking-service", Place.RANKING),
    NOTIFICATION("notification-service", Place.NOTIFICATION);

    private final String id;
    private final Place place;

    Service(String id, Place place) {
        this.id = id;
        this.place = place;
    }

    /** Name of the module, the Kafka group and the token audience. */
    public String id() {
        return id;
    }

    Place place() {
        return place;
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Service::id).collect(Collectors.toUnmodifiableSet());
    }
}
