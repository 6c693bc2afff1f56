package dev.laurel.submission.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Authors in memory. */
public final class InMemoryAuthors implements Authors {

    private final Map<String, Stored> authors = new HashMap<>();

    @Override
    public synchronized Map<String, Stored> find(Collection<String> authorIds) {
        Map<String, Stored> found = new HashMap<>(authors);
        found.keySet().retainAll(Set.copyOf(authorIds));
        return found;
    }

    @Override
    public synchronized Set<String> save(Collection<Stored> changed) {
        Set<String> refused = new HashSet<>();
        for (Stored stored : changed) {
            String id = stored.history().authorId();
            Stored known = authors.get(id);
            if ((known == null ? 0 : known.version()) == stored.version() - 1) {
                authors.put(id, stored);
            } else {
                refused.add(id);
            }
        }
        return refused;
    }
}
