package dev.laurel.awards.domain.input;

import java.util.List;
import java.util.Map;

/**
 * What the platform has reported about an author.
 *
 * @param counters   readings in any order
 * @param attributes newest values; a choice of track is {@code choice.<contestId>.<groupId>}
 */
public record AuthorFacts(Map<String, List<Reading>> counters, Map<String, String> attributes) {

    public static final AuthorFacts NONE = new AuthorFacts(Map.of(), Map.of());

    public AuthorFacts {
        counters = Map.copyOf(counters);
        attributes = Map.copyOf(attributes);
    }
}
