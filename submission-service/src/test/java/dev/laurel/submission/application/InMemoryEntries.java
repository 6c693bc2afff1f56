package dev.laurel.submission.application;

import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.EntryStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries in memory. */
public final class InMemoryEntries implements Entries {

    private final ConcurrentSkipListMap<String, Entry> entries = new ConcurrentSkipListMap<>();

    @Override
    public @Nullable Entry find(String contestId, String articleId) {
        return entries.get(contestId + ":" + articleId);
    }

    @Override
    public List<Entry> ofArticles(Collection<String> articleIds) {
        return entries.values().stream()
                .filter(entry -> articleIds.contains(entry.articleId()))
                .toList();
    }

    @Override
    public List<Entry> ofAuthor(String contestId, String authorId) {
        return page(new Filter(contestId, null, authorId), null, Integer.MAX_VALUE);
    }

    @Override
    public List<String> articlesOf(Collection<String> authorIds) {
        return entries.values().stream()
                .filter(entry -> authorIds.contains(entry.details().authorId()))
                .map(Entry::articleId)
                .distinct()
                .toList();
    }

    @Override
    public boolean hasAcceptedInColumn(String contestId, String columnId) {
        return page(new Filter(contestId, EntryStatus.ACCEPTED, null), null, Integer.MAX_VALUE).stream()
                .anyMatch(entry -> entry.details().columnIds().contains(columnId));
    }

    @Override
    public synchronized List<Entry> save(Collection<Entry> changed) {
        List<Entry> refused = new ArrayList<>();
        for (Entry entry : changed) {
            Entry known = find(entry.contestId(), entry.articleId());
            if ((known == null ? 0 : known.version()) == entry.version() - 1) {
                entries.put(entry.contestId() + ":" + entry.articleId(), entry);
            } else {
                refused.add(entry);
            }
        }
        return refused;
    }

    @Override
    public List<Entry> page(Filter filter, @Nullable String afterArticleId, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.contestId().equals(filter.contestId()))
                .filter(entry -> filter.status() == null || entry.status() == filter.status())
                .filter(entry ->
                        filter.authorId() == null || entry.details().authorId().equals(filter.authorId()))
                .filter(entry -> afterArticleId == null || entry.articleId().compareTo(afterArticleId) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Long> versions(String contestId) {
        return entries.values().stream()
                .filter(entry -> entry.contestId().equals(contestId))
                .collect(Collectors.toMap(Entry::articleId, Entry::version));
    }

    @Override
    public void forEach(Consumer<Entry> each) {
        entries.values().forEach(each);
    }
}
