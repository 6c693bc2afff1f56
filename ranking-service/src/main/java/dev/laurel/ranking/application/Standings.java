package dev.laurel.ranking.application;

import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.ranking.domain.Around;
import dev.laurel.ranking.domain.ArticleTallies;
import dev.laurel.ranking.domain.AuthorFact;
import dev.laurel.ranking.domain.AuthorHistories;
import dev.laurel.ranking.domain.BoardPhase;
import dev.laurel.ranking.domain.BoardRow;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.Change;
import dev.laurel.ranking.domain.CodePointOrder;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.ContestBoard;
import dev.laurel.ranking.domain.Counting;
import dev.laurel.ranking.domain.Entry;
import dev.laurel.ranking.domain.Manifest;
import dev.laurel.ranking.domain.Outcome;
import dev.laurel.ranking.domain.Participant;
import dev.laurel.ranking.domain.PartitionProgress;
import dev.laurel.ranking.domain.RankExplanation;
import dev.laurel.ranking.domain.Sealing;
import dev.laurel.ranking.domain.Sheet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The boards of all contests in memory, current as far as the state topics were read. States may come in any order;
 * drafts are held but never shown. Safe for use by several threads; every method is short, what takes long works on
 * copies.
 */
public final class Standings {

    private final Clock clock;
    private final Counting counting;
    private final Map<String, ContestBoard> boards = new TreeMap<>();
    private final Map<String, ArticleTallies> tallies = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Instant> updatedAt = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, KnownManifest> manifests = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> notStarted = new HashSet<>();
    private final AuthorHistories authors = new AuthorHistories();
    private final Map<String, List<EarlierWin>> wins = new TreeMap<>();
    private final Around around = new KnownAround();
    private long position;

    /** What is known beside a contest itself. */
    private final class KnownAround implements Around {

        @Override
        public SortedSet<AuthorFact> factsOf(String authorId) {
            return authors.of(authorId);
        }

        @Override
        public List<EarlierWin> winsBefore(String contestId) {
            return wins.entrySet().stream()
                    .filter(known -> !known.getKey().equals(contestId))
                    .flatMap(known -> known.getValue().stream())
                    .toList();
        }
    }

    /** Valid as long as the entries' revision is the same. */
    private record KnownManifest(long entriesRevision, Manifest manifest) {}

    /** Empty boards; {@code interactionPartitions} have to seal a count. */
    public Standings(Clock clock, int interactionPartitions) {
        this.clock = clock;
        this.counting = new Counting(interactionPartitions);
    }

    /** Takes over a contest. */
    public synchronized Outcome apply(Contest newer) {
        Outcome outcome = board(newer.id()).apply(newer);
        return changed(outcome, newer.id(), newer.updatedAt());
    }

    /** Takes over an entry. */
    public synchronized Outcome apply(Entry newer) {
        Outcome outcome = board(newer.contestId()).apply(newer);
        return changed(outcome, newer.contestId(), newer.updatedAt());
    }

    /** Takes over a juror's sheet. */
    public synchronized Outcome apply(Sheet newer) {
        Outcome outcome = board(newer.contestId()).apply(newer);
        if (outcome == Outcome.APPLIED) {
            changed.add(newer.contestId());
        }
        return outcome;
    }

    /** Takes over a fact about an author. */
    public synchronized Outcome apply(AuthorFact fact) {
        Outcome outcome = authors.apply(fact);
        if (outcome == Outcome.APPLIED) {
            surroundingsChanged();
        }
        return outcome;
    }

    /** Who won what in a contest whose result was published. */
    public synchronized void won(String contestId, List<EarlierWin> won) {
        if (!won.equals(wins.put(contestId, List.copyOf(won)))) {
            surroundingsChanged();
        }
    }

    private void surroundingsChanged() {
        boards.forEach((contestId, board) -> {
            if (board.surroundingsChanged()) {
                changed.add(contestId);
            }
        });
    }

    /** Takes over an article's tallies, for every contest it is or was counted for. */
    public synchronized Outcome apply(ArticleTallies newer) {
        ArticleTallies held = tallies.get(newer.articleId());
        int compared = held == null ? 1 : newer.compareVersion(held);
        if (compared <= 0) {
            return compared == 0 ? Outcome.DUPLICATE : Outcome.STALE;
        }
        tallies.put(newer.articleId(), newer);
        if (held != null) {
            held.counted().keySet().stream()
                    .filter(contestId -> !newer.counted().containsKey(contestId))
                    .forEach(contestId -> tally(contestId, newer));
        }
        newer.counted().keySet().forEach(contestId -> tally(contestId, newer));
        return Outcome.APPLIED;
    }

    /** Takes over the progress of a partition. */
    public synchronized Outcome apply(PartitionProgress newer) {
        Outcome outcome = counting.apply(newer);
        if (outcome == Outcome.APPLIED) {
            boards.keySet().stream()
                    .filter(contestId -> revisions.getOrDefault(contestId, 0) == 0)
                    .forEach(changed::add);
        }
        return outcome;
    }

    /** A revision of a contest's result is published. */
    public synchronized Outcome published(String contestId, int revision) {
        int held = revisions.getOrDefault(contestId, 0);
        if (revision <= held) {
            return revision == held ? Outcome.DUPLICATE : Outcome.STALE;
        }
        revisions.put(contestId, revision);
        changed.add(contestId);
        return Outcome.APPLIED;
    }

    /** Everything before {@code nextOffset} of a partition of a topic is applied. */
    public synchronized void read(String topic, int partition, long nextOffset) {
        Long before = positions.put(topic + '/' + partition, nextOffset);
        position += nextOffset - (before == null ? 0 : before);
    }

    /** The same for the topic of tallies, which publication has to have read far enough. */
    public synchronized void readTallies(String topic, int partition, long nextOffset) {
        read(topic, partition, nextOffset);
        counting.talliesRead(partition, nextOffset);
        boards.forEach((contestId, board) -> {
            boolean awaitsTallies = revisions.getOrDefault(contestId, 0) == 0
                    && board.contest()
                            .filter(contest -> contest.phase() == Contest.Phase.CLOSED)
                            .isPresent();
            if (awaitsTallies) {
                changed.add(contestId);
            }
        });
    }

    /** Contests that look different since this was last asked. */
    public synchronized Set<String> takeChanged() {
        Instant now = clock.instant();
        for (String contestId : notStarted) {
            contest(contestId)
                    .filter(contest -> !now.isBefore(contest.submissionStart()))
                    .ifPresent(contest -> changed.add(contestId));
        }
        Set<String> taken = new HashSet<>(changed);
        taken.removeIf(contestId -> contest(contestId).isEmpty());
        changed.clear();
        return taken;
    }

    /** All contests that are no drafts, by id, without rows. */
    public synchronized List<BoardPage> contests() {
        List<BoardPage> contests = new ArrayList<>();
        for (String contestId : boards.keySet()) {
            page(contestId, 1, 0).ifPresent(contests::add);
        }
        return contests;
    }

    /** How far counting has come, and every contest that may be shown. */
    public synchronized CountingStatus status() {
        return new CountingStatus(
                counting.progress(), counting.partitions(), counting.delay(), counting.unread(), contests());
    }

    /** Up to {@code limit} rows from {@code rank} on; empty for an unknown contest or a draft. */
    public synchronized Optional<BoardPage> page(String contestId, int rank, int limit) {
        return contest(contestId).map(contest -> {
            ContestBoard board = board(contestId);
            List<BoardRow> rows = limit == 0 ? List.of() : board.rows(rank, limit);
            int next = rank + rows.size();
            int revision = revisions.getOrDefault(contestId, 0);
            Instant updated = updatedAt.getOrDefault(contestId, contest.updatedAt());
            Instant counted = counting.updatedAt().orElse(updated);
            return new BoardPage(
                    contest,
                    phase(contest, board, revision),
                    board.size(),
                    board.authors(),
                    counted.isAfter(updated) ? counted : updated,
                    counting.eventTimeMark(),
                    counting.delay(),
                    position,
                    revision,
                    rows,
                    next <= board.size() ? OptionalInt.of(next) : OptionalInt.empty());
        });
    }

    /** Why an article has its rank; empty if it is not on a board that is shown. */
    public synchronized Optional<ExplainedRank> explain(String contestId, String articleId) {
        if (contest(contestId).isEmpty()) {
            return Optional.empty();
        }
        return board(contestId).explain(articleId).flatMap(explanation -> explained(contestId, explanation));
    }

    /** The result as it would be published now; empty for an unknown contest or a draft. */
    public Optional<Candidate> candidate(String contestId) {
        Candidate copy;
        long entriesRevision;
        synchronized (this) {
            Optional<Contest> contest = contest(contestId);
            if (contest.isEmpty()) {
                return Optional.empty();
            }
            ContestBoard board = board(contestId);
            entriesRevision = board.entriesRevision();
            KnownManifest known = manifests.get(contestId);
            copy = candidate(
                    board,
                    contest.get(),
                    known != null && known.entriesRevision() == entriesRevision
                            ? known.manifest()
                            : new Manifest(-1, "not worked out yet"));
        }
        if (copy.manifest().entries() < 0) {
            copy = copy.with(manifest(contestId, entriesRevision, copy.entries()));
        }
        return Optional.of(copy);
    }

    /** The result as it would be if something were different; empty for an unknown contest or a draft. */
    public synchronized Optional<Candidate> candidate(String contestId, Change change) {
        return contest(contestId).map(contest -> {
            ContestBoard tried = change.tryOn(board(contestId), contest, around);
            return candidate(tried, tried.contest().orElse(contest), new Manifest(0, "tried out"));
        });
    }

    private Candidate candidate(ContestBoard board, Contest contest, Manifest manifest) {
        List<Participant> participants = board.participants();
        List<AuthorFact> facts = contest.rules().engine() == null
                ? List.of()
                : participants.stream()
                        .map(Participant::entry)
                        .filter(Objects::nonNull)
                        .map(Entry::authorId)
                        .distinct()
                        .sorted(CodePointOrder.INSTANCE)
                        .flatMap(author -> authors.of(author).stream())
                        .toList();
        return new Candidate(
                contest,
                board.ranking(),
                board.awards(),
                board.warnings(),
                participants,
                board.sheets(),
                facts,
                sealing(contest),
                manifest);
    }

    private Manifest manifest(String contestId, long entriesRevision, List<Participant> participants) {
        Manifest manifest = Manifest.of(participants.stream()
                .map(Participant::entry)
                .filter(Objects::nonNull)
                .toList());
        synchronized (this) {
            manifests.put(contestId, new KnownManifest(entriesRevision, manifest));
        }
        return manifest;
    }

    private Optional<ExplainedRank> explained(String contestId, RankExplanation explanation) {
        List<BoardRow> rows = board(contestId).rows(board(contestId).row(explanation), 1);
        return page(contestId, 1, 0).map(page -> new ExplainedRank(page, rows.get(0), explanation));
    }

    private BoardPhase phase(Contest contest, ContestBoard board, int revision) {
        BoardPhase phase = BoardPhase.of(
                contest, revision, sealing(contest), counting.eventTimeMark(), board.size(), clock.instant());
        if (phase == BoardPhase.NOT_STARTED) {
            notStarted.add(contest.id());
        } else {
            notStarted.remove(contest.id());
        }
        return phase;
    }

    private Sealing sealing(Contest contest) {
        return counting.sealing(contest.id(), contest.cutOff());
    }

    private void tally(String contestId, ArticleTallies newer) {
        board(contestId).tally(newer.articleId(), newer.counted().get(contestId));
        changed.add(contestId);
    }

    private Outcome changed(Outcome outcome, String contestId, Instant at) {
        if (outcome == Outcome.APPLIED) {
            updatedAt.merge(contestId, at, (held, newer) -> newer.isAfter(held) ? newer : held);
            changed.add(contestId);
        }
        return outcome;
    }

    private ContestBoard board(String contestId) {
        return boards.computeIfAbsent(contestId, id -> new ContestBoard(around));
    }

    private Optional<Contest> contest(String contestId) {
        ContestBoard board = boards.get(contestId);
        return board == null ? Optional.empty() : board.contest().filter(Contest::isPublic);
    }
}
