package dev.laurel.ranking.domain;

import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standings of one contest, kept current from states that may arrive in any order, more than once, and outdated:
 * what it holds at the end is a function of the newest states alone. Not safe for use by several threads.
 */
public final class ContestBoard {

    private final Around around;
    private final Map<String, Participant> participants = new HashMap<>();
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, Integer> entriesOfAuthor = new HashMap<>();

    private @Nullable Contest contest;
    private @Nullable Board<RankedEntry> board;
    private @Nullable List<Allocation> allocations;
    /** Worked out when it is asked for; null when something has changed since, or the engine does not decide. */
    private @Nullable DecidedStandings decided;

    private long entriesRevision;

    /** An empty board that knows nothing of authors and other contests. */
    public ContestBoard() {
        this(Around.NOTHING);
    }

    /** An empty board. */
    public ContestBoard(Around around) {
        this.around = around;
    }

    /** Takes over a newer state of the contest; the whole board is worked out anew if its rules have changed. */
    public Outcome apply(Contest newer) {
        Outcome outcome =
                contest == null ? Outcome.APPLIED : Outcome.of(Long.compare(newer.version(), contest.version()));
        if (outcome == Outcome.APPLIED) {
            boolean sameRules = board != null
                    && contest != null
                    && contest.rules().engine() == null
                    && contest.definition().equals(newer.definition());
            contest = newer;
            decided = null;
            if (!sameRules) {
                rebuild(newer);
            }
        }
        return outcome;
    }

    /** Takes over a newer state of an entry. */
    public Outcome apply(Entry newer) {
        Participant before = participants.getOrDefault(newer.articleId(), Participant.UNKNOWN);
        Entry held = before.entry();
        Outcome outcome = held == null ? Outcome.APPLIED : Outcome.of(Long.compare(newer.version(), held.version()));
        if (outcome == Outcome.APPLIED) {
            entriesRevision++;
            place(newer.articleId(), before.with(newer));
        }
        return outcome;
    }

    /** Replaces the tallies of an article; null where it is no longer counted for this contest. */
    public void tally(String articleId, @Nullable Tally newer) {
        Participant before = participants.getOrDefault(articleId, Participant.UNKNOWN);
        place(articleId, before.with(newer));
    }

    /** Takes over a newer state of a juror's sheet. */
    public Outcome apply(Sheet newer) {
        Sheet held = sheets.get(newer.key());
        Outcome outcome = held == null ? Outcome.APPLIED : Outcome.of(Long.compare(newer.version(), held.version()));
        if (outcome == Outcome.APPLIED) {
            sheets.put(newer.key(), newer);
            decided = null;
        }
        return outcome;
    }

    /** Puts a sheet in the place of whatever is held; for trying out. */
    void replace(Sheet other) {
        sheets.put(other.key(), other);
        decided = null;
    }

    /** Something around the contest has changed. Returns whether that can change its result. */
    public boolean surroundingsChanged() {
        decided = null;
        return contest != null && contest.rules().engine() != null;
    }

    /** Every sheet of the jury, in the order of their keys; a copy. */
    public List<Sheet> sheets() {
        return sheets.values().stream()
                .sorted(Comparator.comparing(Sheet::key, CodePointOrder.INSTANCE))
                .toList();
    }

    private @Nullable DecidedStandings decided() {
        EngineRules engine = contest == null ? null : contest.rules().engine();
        if (decided == null && contest != null && engine != null) {
            decided = DecidedStandings.of(contest, engine.rules(), participants.values(), sheets.values(), around);
        }
        return decided;
    }

    /** The contest's newest state; empty while only its entries or tallies are known. */
    public Optional<Contest> contest() {
        return Optional.ofNullable(contest);
    }

    /** Number of ranked entries. */
    public int size() {
        DecidedStandings whole = decided();
        if (whole != null) {
            return whole.ranking().size();
        }
        return board == null ? 0 : board.size();
    }

    /** Number of authors with a ranked entry. */
    public int authors() {
        DecidedStandings whole = decided();
        return whole == null ? entriesOfAuthor.size() : whole.authors();
    }

    /** Grows with every newer state of an entry: what is derived from the entries may be kept until it does. */
    public long entriesRevision() {
        return entriesRevision;
    }

    /** Everything known of every article; a copy. */
    public List<Participant> participants() {
        return new ArrayList<>(participants.values());
    }

    /** All ranked entries, best first; a copy. */
    public List<RankedEntry> ranking() {
        DecidedStandings whole = decided();
        if (whole != null) {
            return whole.ranking();
        }
        return board == null ? List.of() : board.page(1, board.size());
    }

    /** Who would win what if the contest ended now. */
    public List<AwardOutcome> awards() {
        DecidedStandings whole = decided();
        return whole != null
                ? whole.awards()
                : allocations().stream().map(AwardOutcome::of).toList();
    }

    /** What people should look at before they publish. */
    public List<Blocker> warnings() {
        DecidedStandings whole = decided();
        return whole == null
                ? List.of()
                : whole.outcome().warnings().stream()
                        .map(warning -> new Blocker(
                                warning.code(),
                                new Text(
                                        warning.unitId() + "：" + warning.text().zh(),
                                        warning.unitId() + ": " + warning.text().en())))
                        .toList();
    }

    /** Who would hold the places of ladders of articles if the contest ended now. */
    private List<Allocation> allocations() {
        if (contest == null || board == null) {
            return List.of();
        }
        if (allocations == null) {
            List<Allocation> fresh = new ArrayList<>();
            for (Award award : contest.rules().awards()) {
                fresh.add(Allocation.of(award, contest.rules().order(), board));
            }
            allocations = List.copyOf(fresh);
        }
        return allocations;
    }

    /** Up to {@code limit} rows from {@code rank} on. */
    public List<BoardRow> rows(int rank, int limit) {
        DecidedStandings whole = decided();
        if (whole != null) {
            return whole.rows(rank, limit);
        }
        if (board == null || rank > board.size()) {
            return List.of();
        }
        List<Allocation> awards = allocations();
        List<BoardRow> rows = new ArrayList<>();
        RankedEntry above = rank > 1 ? board.at(rank - 1) : null;
        int next = rank;
        for (RankedEntry entry : board.page(rank, limit)) {
            rows.add(row(next++, entry, above, awards));
            above = entry;
        }
        return rows;
    }

    /** Why an article has its rank; empty if it is not ranked. */
    public Optional<RankExplanation> explain(String articleId) {
        DecidedStandings whole = decided();
        if (whole != null) {
            return whole.explain(articleId);
        }
        RankedEntry entry =
                participants.getOrDefault(articleId, Participant.UNKNOWN).ranked();
        if (entry == null || board == null || contest == null) {
            return Optional.empty();
        }
        int rank = board.rankOf(entry).orElseThrow();
        LinearScore score = contest.rules().score();
        List<RankExplanation.AwardStanding> awards = new ArrayList<>();
        for (Allocation allocation : allocations()) {
            awards.add(new RankExplanation.AwardStanding(
                    allocation.award().id(),
                    allocation.award().title(),
                    allocation.placeOf(articleId).map(PublishedResult.Holder::of),
                    allocation.explain(entry, rank)));
        }
        return Optional.of(new RankExplanation(
                rank,
                board.size(),
                entry,
                score.terms(entry.counts()),
                score.constant(),
                score.exact(entry.counts()),
                rank > 1 ? Optional.of(neighbour(board.at(rank - 1), entry, rank - 1, true)) : Optional.empty(),
                rank < board.size()
                        ? Optional.of(neighbour(entry, board.at(rank + 1), rank + 1, false))
                        : Optional.empty(),
                List.copyOf(awards)));
    }

    /** The row that an explanation is about, from 1; shared ranks make it differ from the rank. */
    public int row(RankExplanation explanation) {
        DecidedStandings whole = decided();
        return whole == null
                ? explanation.rank()
                : whole.row(explanation.entry().articleId());
    }

    private RankExplanation.Neighbour neighbour(RankedEntry ahead, RankedEntry behind, int rank, boolean isAbove) {
        StandingsOrder order = knownContest().rules().order();
        Text text = PlaceReason.behind(order, ahead, behind);
        return new RankExplanation.Neighbour(
                rank,
                isAbove ? ahead : behind,
                ahead.score().minus(behind.score()),
                order.decidingTieBreak(ahead, behind),
                text);
    }

    private static BoardRow row(int rank, RankedEntry entry, @Nullable RankedEntry above, List<Allocation> awards) {
        Optional<BigDecimal> gapToAbove =
                Optional.ofNullable(above).map(better -> better.score().minus(entry.score()));
        Optional<BoardRow.Zone> zone = awards.stream()
                .flatMap(
                        allocation -> allocation
                                .placeOf(entry.articleId())
                                .map(place ->
                                        BoardRow.Zone.of(allocation.award().id(), place))
                                .stream())
                .findFirst();
        Optional<BigDecimal> gapToNextTier = awards.stream()
                .filter(allocation -> zone.isEmpty()
                        || allocation.award().id().equals(zone.get().awardId()))
                .findFirst()
                .flatMap(allocation -> allocation.nextTierScore(entry))
                .map(needed -> needed.minus(entry.score()));
        return new BoardRow(rank, entry, gapToAbove, zone, gapToNextTier);
    }

    private Contest knownContest() {
        if (contest == null) {
            throw new IllegalStateException("Nothing is ranked before the contest is known.");
        }
        return contest;
    }

    private void place(String articleId, Participant changed) {
        decided = null;
        if (contest == null || board == null || contest.rules().engine() != null) {
            participants.put(articleId, changed);
            return;
        }
        RankedEntry before = changed.ranked();
        RankedEntry after = changed.rankedBy(contest.rules());
        participants.put(articleId, changed.rankedAs(after));
        if (before == null && after != null) {
            board.add(after);
        } else if (before != null && after == null) {
            board.remove(before);
        } else if (before != null && after != null && !before.equals(after)) {
            board.replace(before, after);
        }
        countAuthors(before, after);
        allocations = null;
    }

    private void countAuthors(@Nullable RankedEntry before, @Nullable RankedEntry after) {
        if (before != null) {
            entriesOfAuthor.computeIfPresent(before.authorId(), (author, count) -> count == 1 ? null : count - 1);
        }
        if (after != null) {
            entriesOfAuthor.merge(after.authorId(), 1, Integer::sum);
        }
    }

    private void rebuild(Contest newer) {
        allocations = null;
        if (newer.rules().engine() != null) {
            board = newer.rules().order().newBoard();
            return;
        }
        Board<RankedEntry> fresh = newer.rules().order().newBoard();
        Collection<RankedEntry> ranked = new ArrayList<>();
        entriesOfAuthor.clear();
        participants.replaceAll((articleId, participant) -> {
            RankedEntry entry = participant.rankedBy(newer.rules());
            if (entry != null) {
                ranked.add(entry);
                countAuthors(null, entry);
            }
            return participant.rankedAs(entry);
        });
        fresh.fill(ranked);
        board = fresh;
        allocations = null;
    }
}
