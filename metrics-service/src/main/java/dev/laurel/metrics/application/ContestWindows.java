package dev.laurel.metrics.application;

import dev.laurel.metrics.domain.ArticleWindows;
import dev.laurel.metrics.domain.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contests and their entries as far as this instance has read them. An article's windows have a version that
 * depends on nothing but the records behind them, so that two instances that know the same say the same. A state with a
 * lower version than the one held is ignored. Safe for use by several threads.
 */
public final class ContestWindows {

    private record Entry(long version, long position, Set<String> authorReaderIds) {
        private Entry {
            authorReaderIds = Set.copyOf(authorReaderIds);
        }
    }

    /**
     * A contest.
     *
     * @param version  of the state
     * @param position the record's place in its topic
     * @param zone     in which its days begin
     * @param countAt  when the count starts by itself, or null if an operator starts it
     * @param closedSince when it was closed or, being closed, changed last; null while entries may come
     */
    public record Contest(
            String contestId,
            long version,
            long position,
            Instant cutOff,
            ZoneId zone,
            @Nullable Instant countAt,
            @Nullable Instant closedSince) {}

    private final Map<String, Contest> contests = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Entry>> entriesByArticle = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> articlesByContest = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Is told the id of each article whose windows may have changed, after the change can be seen. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** A contest's newest state. */
    public void contest(Contest contest) {
        Contest held = contests.merge(
                contest.contestId(), contest, (known, came) -> came.version() < known.version() ? known : came);
        if (contest.equals(held)) {
            articlesByContest.getOrDefault(contest.contestId(), Set.of()).forEach(this::tell);
        }
    }

    /**
     * An entry's newest state; entries of any status are counted.
     *
     * @param authorReaderIds names under which the author may appear as a reader
     */
    public void entry(String contestId, String articleId, long version, long position, Set<String> authorReaderIds) {
        var entry = new Entry(version, position, authorReaderIds);
        var kept = new boolean[1];
        entriesByArticle.compute(articleId, (id, known) -> {
            var next = new TreeMap<String, Entry>(known == null ? Map.of() : known);
            Entry before = next.get(contestId);
            kept[0] = before == null || before.version() <= version;
            if (kept[0]) {
                next.put(contestId, entry);
            }
            return next;
        });
        articlesByContest
                .computeIfAbsent(contestId, id -> ConcurrentHashMap.newKeySet())
                .add(articleId);
        if (kept[0]) {
            tell(articleId);
        }
    }

    /** The windows of an article. Never blocks. */
    public ArticleWindows of(String articleId) {
        Map<String, Entry> entries = entriesByArticle.get(articleId);
        if (entries == null) {
            return ArticleWindows.NONE;
        }
        long version = 0;
        var windows = new ArrayList<Window>(entries.size());
        var authors = new HashSet<String>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            version += entry.getValue().position() + 1;
            authors.addAll(entry.getValue().authorReaderIds());
            Contest contest = contests.get(entry.getKey());
            if (contest != null) {
                version += contest.position() + 1;
                windows.add(new Window(contest.contestId(), contest.cutOff().toEpochMilli()));
            }
        }
        return new ArticleWindows(version, windows, authors);
    }

    /** Every article that is an entry of any contest. */
    void forEachArticle(Consumer<String> each) {
        entriesByArticle.keySet().forEach(each);
    }

    /** A contest by its id. */
    public Optional<Contest> contest(String contestId) {
        return Optional.ofNullable(contests.get(contestId));
    }

    /** All contests. */
    public List<Contest> contests() {
        return List.copyOf(contests.values());
    }

    private void tell(String articleId) {
        listeners.forEach(listener -> listener.accept(articleId));
    }
}
