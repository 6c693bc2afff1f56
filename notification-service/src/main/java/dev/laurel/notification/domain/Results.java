package dev.laurel.notification.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A published revision of a contest's result.
 *
 * @param revision a higher one is newer; the first is 1
 * @param reason   why this revision was published, in the words of whoever published it
 * @param places   by recipient, best place first; a recipient without a place is absent
 */
public record Results(
        String contestId, Words contestTitle, int revision, String reason, Map<String, List<Place>> places) {

    public Results {
        places = Map.copyOf(places);
    }

    /** The places of one creator; empty when there are none. */
    public List<Place> of(String recipientId) {
        return places.getOrDefault(recipientId, List.of());
    }

    /** Everyone who holds a place. */
    public Set<String> winners() {
        return places.keySet();
    }
}
