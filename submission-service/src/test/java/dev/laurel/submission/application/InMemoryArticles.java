package dev.laurel.submission.application;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles in memory. */
public final class InMemoryArticles implements Articles {

    private final ConcurrentSkipListMap<String, Stored> articles = new ConcurrentSkipListMap<>();
    private final Set<Body> bodies = Collections.synchronizedSet(new HashSet<>());

    @Override
    public Map<String, Stored> find(Collection<String> articleIds) {
        return articleIds.stream()
                .distinct()
                .map(articles::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(stored -> stored.history().articleId(), stored -> stored));
    }

    @Override
    public synchronized Set<String> save(Collection<Stored> changed) {
        Set<String> refused = new HashSet<>();
        for (Stored stored : changed) {
            String id = stored.history().articleId();
            Stored known = articles.get(id);
            if ((known == null ? 0 : known.version()) == stored.version() - 1) {
                articles.put(id, stored);
            } else {
                refused.add(id);
            }
        }
        return refused;
    }

    @Override
    public void keep(Collection<Body> kept) {
        bodies.addAll(kept);
    }

    @Override
    public @Nullable String body(String articleId, String digest) {
        synchronized (bodies) {
            return bodies.stream()
                    .filter(body ->
                            body.articleId().equals(articleId) && body.digest().equals(digest))
                    .map(Body::markdown)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public List<String> under(Collection<String> topicIds, Collection<String> tags, @Nullable String after, int limit) {
        return articles.values().stream()
                .filter(stored -> !Collections.disjoint(stored.history().topics(), topicIds)
                        || !Collections.disjoint(stored.history().tags(), tags))
                .map(stored -> stored.history().articleId())
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
