package dev.laurel.ranking.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.contracts.ContractJson;
import dev.laurel.ranking.application.BoardPage;
import dev.laurel.ranking.application.ExplainedRank;
import dev.laurel.ranking.domain.Award;
import dev.laurel.ranking.domain.BoardPhase;
import dev.laurel.ranking.domain.BoardRow;
import dev.laurel.ranking.domain.Contest;
import dev.laurel.ranking.domain.Counter;
import dev.laurel.ranking.domain.LinearScore;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.RankExplanation;
import dev.laurel.ranking.domain.RankedEntry;
import dev.laurel.ranking.domain.TieBreak;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes boards and explanations as JSON. Everything is there; what does not apply is null. */
final class Views {

    private static final JsonMapper JSON = ContractJson.mapper()
            .rebuild()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private Views() {}

    static byte[] json(Object view) {
        return JSON.writeValueAsBytes(view);
    }

    static BoardView board(BoardPage page) {
        Contest contest = page.contest();
        return new BoardView(
                contest.id(),
                contest.title(),
                phase(page.phase()),
                page.entries(),
                page.authors(),
                contest.submissionStart(),
                contest.submissionEnd(),
                contest.cutOff(),
                contest.timeZone().getId(),
                page.updatedAt(),
                page.eventTimeMark().orElse(null),
                page.delay().toMillis(),
                page.version(),
                revision(page),
                contest.rules().formula(),
                Arrays.stream(Counter.values())
                        .filter(contest.rules().unavailable()::contains)
                        .map(Counter::formulaName)
                        .toList(),
                contest.rules().awards().stream().map(Views::award).toList(),
                page.rows().stream()
                        .map(row -> row(row, contest.rules().unavailable()))
                        .toList(),
                page.nextRank().isPresent() ? Integer.toString(page.nextRank().getAsInt()) : null);
    }

    static BoardView.SummaryView summary(BoardPage page) {
        Contest contest = page.contest();
        return new BoardView.SummaryView(
                contest.id(),
                contest.title(),
                phase(page.phase()),
                page.entries(),
                page.authors(),
                contest.submissionStart(),
                contest.submissionEnd(),
                contest.cutOff(),
                contest.timeZone().getId(),
                page.updatedAt(),
                revision(page));
    }

    static Explanation explanation(ExplainedRank explained) {
        RankExplanation explanation = explained.explanation();
        BoardPage board = explained.board();
        Set<Counter> unavailable = board.contest().rules().unavailable();
        BoardView.RowView row = row(explained.row(), unavailable);
        return new Explanation(
                board.contest().id(),
                phase(board.phase()),
                board.version(),
                board.updatedAt(),
                row.rank(),
                explanation.of(),
                row.articleId(),
                row.title(),
                row.url(),
                row.authorId(),
                row.publishedAt(),
                row.counters(),
                row.score(),
                board.contest().rules().formula(),
                explanation.terms().stream()
                        .map(term -> term(term, unavailable))
                        .toList(),
                explanation.constant().toPlainString(),
                explanation.sum().toPlainString(),
                row.gapToAbove(),
                row.zone(),
                row.gapToNextTier(),
                explanation.above().map(RankExplanation.Neighbour::text).orElse(null),
                explanation.awards().stream()
                        .findFirst()
                        .map(RankExplanation.AwardStanding::reason)
                        .orElse(null),
                explanation.above().map(Views::neighbour).orElse(null),
                explanation.below().map(Views::neighbour).orElse(null),
                explanation.awards().stream().map(Views::awardStanding).toList());
    }

    static BoardView.RowView row(BoardRow row, Set<Counter> unavailable) {
        RankedEntry entry = row.entry();
        return new BoardView.RowView(
                row.rank(),
                entry.articleId(),
                entry.title(),
                entry.url(),
                entry.authorId(),
                entry.publishedAt(),
                new BoardView.CountersView(
                        count(entry, Counter.VIEWS, unavailable),
                        count(entry, Counter.LIKES, unavailable),
                        count(entry, Counter.COMMENTS, unavailable),
                        count(entry, Counter.COLLECTS, unavailable)),
                entry.score().toString(),
                plain(row.gapToAbove()),
                row.zone().map(Views::zone).orElse(null),
                plain(row.gapToNextTier()));
    }

    private static @Nullable Long count(RankedEntry entry, Counter counter, Set<Counter> unavailable) {
        return unavailable.contains(counter) ? null : entry.counts().of(counter);
    }

    private static BoardView.ZoneView zone(BoardRow.Zone zone) {
        return new BoardView.ZoneView(zone.awardId(), zone.place(), zone.tier(), zone.prize());
    }

    private static BoardView.AwardView award(Award award) {
        return new BoardView.AwardView(
                award.id(),
                award.title(),
                award.tiers().stream()
                        .map(tier -> new BoardView.TierView(tier.from(), tier.through(), tier.title(), tier.prize()))
                        .toList());
    }

    private static Explanation.TermView term(LinearScore.Term term, Set<Counter> unavailable) {
        return new Explanation.TermView(
                term.counter().formulaName(),
                unavailable.contains(term.counter()) ? null : term.value(),
                term.weight().toPlainString(),
                term.product().toPlainString());
    }

    private static Explanation.NeighbourView neighbour(RankExplanation.Neighbour neighbour) {
        RankedEntry entry = neighbour.entry();
        return new Explanation.NeighbourView(
                neighbour.rank(),
                entry.articleId(),
                entry.title(),
                entry.authorId(),
                entry.score().toString(),
                neighbour.gap().toPlainString(),
                neighbour.tieBreak().map(Views::tieBreak).orElse("score"),
                neighbour.text());
    }

    private static Explanation.AwardStandingView awardStanding(RankExplanation.AwardStanding standing) {
        Optional<Holder> place = standing.place();
        return new Explanation.AwardStandingView(
                standing.awardId(),
                standing.title(),
                place.map(Holder::place).orElse(null),
                place.map(Holder::tier).orElse(null),
                place.map(Holder::prize).orElse(null),
                place.map(Holder::gift).orElse(null),
                standing.reason());
    }

    private static @Nullable Integer revision(BoardPage page) {
        return page.revision() == 0 ? null : page.revision();
    }

    private static @Nullable String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse(null);
    }

    static String phase(BoardPhase phase) {
        return switch (phase) {
            case NOT_STARTED -> "notStarted";
            case RUNNING -> "running";
            case FROZEN -> "frozen";
            case COUNTING -> "counting";
            case PROVISIONAL -> "provisional";
            case PUBLISHED -> "published";
        };
    }

    private static String tieBreak(TieBreak tieBreak) {
        return switch (tieBreak) {
            case EARLIER_PUBLICATION -> "earlierPublication";
            case MORE_VIEWS -> "moreViews";
            case MORE_LIKES -> "moreLikes";
            case MORE_COMMENTS -> "moreComments";
            case MORE_COLLECTS -> "moreCollects";
            case MORE_JURY -> "moreJury";
            case MORE_SCORE -> "moreScore";
            case ARTICLE_ID -> "articleId";
        };
    }
}
