package dev.laurel.localstack.launch;

import dev.laurel.localstack.FreePorts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which port everything listens on. */
final class Ports {

    private final Map<Place, Integer> chosen;

    private Ports(Map<Place, Integer> chosen) {
        this.chosen = chosen;
    }

    /**
     * The usual ports, or free ones, with single ones chosen by name.
     *
     * @param free   whether to take a free port wherever none is chosen
     * @param wishes port by name of the place; 0 means a free one
     */
    static Ports choose(boolean free, Map<String, Integer> wishes) {
        Map<Place, Integer> chosen = new EnumMap<>(Place.class);
        Deque<Integer> spare = new ArrayDeque<>(FreePorts.find(Place.values().length + wishes.size()));
        for (Place place : Place.values()) {
            chosen.put(place, free ? spare.pop() : place.usualPort());
        }
        wishes.forEach((name, port) -> {
            Place place = place(name);
            if (port < 0 || port > 65_535) {
                throw new LaunchFailure("--ports " + name + "=" + port + ": a port is a number from 0 to 65535");
            }
            chosen.put(place, port == 0 ? spare.pop() : port);
        });
        return new Ports(chosen);
    }

    int of(Place place) {
        Integer port = chosen.get(place);
        if (port == null) {
            throw new IllegalStateException("No port for " + place);
        }
        return port;
    }

    /** Names the first of {@code needed} whose port somebody else has, and what to do about it. */
    void requireFree(Collection<Place> needed) {
        for (Place place : needed) {
            if (!FreePorts.isFree(of(place))) {
                throw new LaunchFailure(("Port %d (%s) is taken. Stop the program that listens there, or choose another"
                                + " port: --ports %s=%d, or any free ones: --free-ports.%s")
                        .formatted(of(place), place.id(), place.id(), 10_000 + of(place) % 50_000, advice(place)));
            }
        }
    }

    private static String advice(Place place) {
        return switch (place) {
            case KAFKA -> " If it is a broker that Laurel shall use, set KAFKA_BOOTSTRAP_SERVERS.";
            case STORE -> " If it is a MongoDB that Laurel shall use, set MONGODB_URI.";
            default -> "";
        };
    }

    private static Place place(String name) {
        return Arrays.stream(Place.values())
                .filter(place -> place.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("--ports: there is no " + name + "; there are "
                        + Arrays.stream(Place.values()).map(Place::id).collect(Collectors.joining(", "))));
    }
}
