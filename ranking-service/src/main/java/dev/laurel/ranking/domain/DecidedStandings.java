package dev.laurel.ranking.domain;

import dev.laurel.awards.domain.AwardEngine;
import dev.laurel.awards.domain.ContestOutcome;
import dev.laurel.awards.domain.EntryExplanation;
import dev.laurel.awards.domain.Explanations;
import dev.laurel.awards.domain.Placement;
import dev.laurel.awards.domain.Standings;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Standings and awards of a contest that the award engine decides as a whole, at one moment. Immutable; a function of
 * what is known of the contest, whatever came first.
 */
final class DecidedStandings {

    private final Contest contest;
    private final ContestOutcome outcome;
    private final Explanations explanations;
    private final List<RankedEntry> ranking;
    private final Map<String, BoardRow.Zone> zones = new HashMap<>();
    private final List<AwardOutcome> awards;

    private DecidedStandings(Contest contest, ContestOutcome outcome, List<RankedEntry> ranking) {
        this.contest = contest;
        this.outcome = outcome;
        this.explanations = new Explanations(outcome);
        this.ranking = List.copyOf(ranking);
        Map<String, String> titles = new HashMap<>();
        ranking.forEach(entry -> titles.put(entry.articleId(), entry.title()));
        this.awards = outcome.awards().stream()
                .map(award -> EngineOutcomes.award(outcome, explanations, award, titles))
                .toList();
        outcome.awards().stream()
                .flatMap(award -> award.placements().stream())
                .filter(placement -> placement.unit() == UnitKind.ARTICLE && placement.place() > 0)
                .forEach(placement -> zones.putIfAbsent(placement.unitId(), zone(placement)));
    }

    static DecidedStandings of(
            Contest contest,
            dev.laurel.awards.domain.rules.ContestRules rules,
            Collection<Participant> participants,
            Collection<Sheet> sheets,
            Around around) {
        ContestOutcome outcome = AwardEngine.decide(rules, EngineInputs.of(contest, participants, sheets, around));
        Map<String, Participant> byArticle = new HashMap<>();
        for (Participant participant : participants) {
            Entry entry = participant.entry();
            if (entry != null) {
                byArticle.put(entry.articleId(), participant);
            }
        }
        Standings standings = outcome.standings();
        List<RankedEntry> ranking = new ArrayList<>(standings.size());
        for (int position = 0; position < standings.size(); position++) {
            Participant participant = byArticle.get(standings.unitId(position));
            if (participant != null) {
                ranking.add(ranked(contest, participant, standings.score(position)));
            }
        }
        return new DecidedStandings(contest, outcome, ranking);
    }

    private static RankedEntry ranked(Contest contest, Participant participant, BigDecimal score) {
        Entry entry = Objects.requireNonNull(participant.entry());
        Tally tally = participant.tally();
        Counts counts = (tally == null ? Counts.ZERO : tally.counts())
                .without(contest.rules().unavailable());
        return new RankedEntry(
                entry.articleId(),
                entry.authorId(),
                entry.title(),
                entry.url(),
                entry.publishedAt(),
                counts,
                Score.of(score));
    }

    private static BoardRow.Zone zone(Placement placement) {
        return new BoardRow.Zone(
                placement.awardId(),
                placement.place(),
                EngineOutcomes.text(placement.title()),
                EngineOutcomes.prize(placement.prize()));
    }

    List<RankedEntry> ranking() {
        return ranking;
    }

    List<AwardOutcome> awards() {
        return awards;
    }

    ContestOutcome outcome() {
        return outcome;
    }

    int authors() {
        return (int) ranking.stream().map(RankedEntry::authorId).distinct().count();
    }

    List<BoardRow> rows(int rank, int limit) {
        List<BoardRow> rows = new ArrayList<>();
        for (int i = rank - 1; i < ranking.size() && rows.size() < limit; i++) {
            RankedEntry entry = ranking.get(i);
            Optional<BigDecimal> gap = i == 0
                    ? Optional.empty()
                    : Optional.of(ranking.get(i - 1).score().minus(entry.score()));
            rows.add(new BoardRow(
                    outcome.standings().rank(i),
                    entry,
                    gap,
                    Optional.ofNullable(zones.get(entry.articleId())),
                    Optional.empty()));
        }
        return rows;
    }

    /** Why an article has its rank; empty if it is not ranked. */
    Optional<RankExplanation> explain(String articleId) {
        Standings standings = outcome.standings();
        var found = standings.position(articleId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int at = found.getAsInt();
        RankedEntry entry = ranking.get(at);
        EntryExplanation why = explanations.of(articleId).orElseThrow();
        return Optional.of(new RankExplanation(
                standings.rank(at),
                ranking.size(),
                entry,
                contest.rules().score().terms(entry.counts()),
                BigDecimal.ZERO,
                entry.score().toBigDecimal(),
                at == 0 ? Optional.empty() : Optional.of(neighbour(at - 1, at, at - 1)),
                at + 1 == ranking.size() ? Optional.empty() : Optional.of(neighbour(at, at + 1, at + 1)),
                awards.stream()
                        .map(award -> EngineOutcomes.standing(award, why))
                        .toList()));
    }

    /** The position of an entry among all rows, from 1; 0 if it is not ranked. */
    int row(String articleId) {
        var found = outcome.standings().position(articleId);
        return found.isEmpty() ? 0 : found.getAsInt() + 1;
    }

    private RankExplanation.Neighbour neighbour(int ahead, int behind, int shown) {
        BigDecimal gap = ranking.get(ahead).score().minus(ranking.get(behind).score());
        Optional<TieBreak> tieBreak =
                outcome.standings().tieBreak(ahead, behind).map(EngineOutcomes::tieBreak);
        Text text = tieBreak.map(decided -> new Text(
                        "同分，对方" + decided.because().zh() + "而在前",
                        "equal score, the other one is ahead because "
                                + decided.because().en()))
                .orElseGet(() -> new Text("低 " + gap.toPlainString() + " 分", gap.toPlainString() + " points less"));
        return new RankExplanation.Neighbour(outcome.standings().rank(shown), ranking.get(shown), gap, tieBreak, text);
    }
}
