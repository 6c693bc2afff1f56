package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Contests in memory. */
public final class InMemoryContests implements Contests {

    private final ConcurrentSkipListMap<String, Contest> contests = new ConcurrentSkipListMap<>();
    private final Map<String, List<Definition>> definitions = new ConcurrentHashMap<>();
    private final Map<String, Long> applied = new ConcurrentHashMap<>();

    @Override
    public @Nullable Contest find(String contestId) {
        return contests.get(contestId);
    }

    @Override
    public List<Contest> all() {
        return List.copyOf(contests.values());
    }

    @Override
    public synchronized boolean save(Contest contest) {
        Contest known = contests.get(contest.id());
        if ((known == null ? 0 : known.version()) != contest.version() - 1) {
            return false;
        }
        contests.put(contest.id(), contest);
        if (contest.definitionVersion() == contest.version()) {
            definitions
                    .computeIfAbsent(contest.id(), id -> new CopyOnWriteArrayList<>())
                    .add(new Definition(contest.version(), contest.definition(), contest.updatedAt()));
        }
        return true;
    }

    @Override
    public List<Definition> definitions(String contestId) {
        return List.copyOf(definitions.getOrDefault(contestId, List.of()));
    }

    @Override
    public void markApplied(String contestId, long version) {
        applied.merge(contestId, version, Math::max);
    }

    @Override
    public boolean isApplied(String contestId, long version) {
        return applied.getOrDefault(contestId, 0L) >= version;
    }
}
