package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.UnusableStateException.required;

import dev.laurel.awards.domain.input.EarlierWin;
import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.authors.AuthorAttributeReported;
import dev.laurel.contracts.authors.AuthorCounterReported;
import dev.laurel.contracts.entries.Consequence;
import dev.laurel.contracts.entries.Decision;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.entries.EntryStatus;
import dev.laurel.contracts.entries.Label;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.contracts.reviews.ReviewState;
import dev.laurel.ranking.domain.ArticleTallies;
import dev.laurel.ranking.domain.AuthorFact;
import dev.laurel.ranking.domain.Counts;
import dev.laurel.ranking.domain.Entry;
import dev.laurel.ranking.domain.PartitionProgress;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.Sheet;
import dev.laurel.ranking.domain.Tally;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns entries, tallies and progress of the contract into the domain's, and published results back. */
final class StateMapping {

    private StateMapping() {}

    static Entry entry(EntryState state) {
        return new Entry(
                required(state.contestId(), "contestId"),
                required(state.articleId(), "articleId"),
                state.version(),
                required(state.authorId(), "authorId"),
                required(state.title(), "title"),
                state.url(),
                required(state.publishedAt(), "publishedAt"),
                switch (required(state.status(), "status")) {
                    case ACCEPTED -> Entry.Status.ACCEPTED;
                    case INELIGIBLE -> Entry.Status.INELIGIBLE;
                    case DISQUALIFIED -> Entry.Status.DISQUALIFIED;
                    case WITHDRAWN -> Entry.Status.WITHDRAWN;
                },
                required(state.updatedAt(), "updatedAt"),
                new Entry.Traits(
                        state.columnIds(),
                        state.category() == null ? "" : state.category(),
                        state.kind() == null ? "" : state.kind(),
                        state.wordCount() == null ? 0 : state.wordCount(),
                        state.labels().stream().map(Label::id).toList(),
                        exclusion(state)));
    }

    /** Why an entry takes no part; null while it does. */
    private static Entry.@Nullable Exclusion exclusion(EntryState state) {
        if (state.status() == EntryStatus.ACCEPTED) {
            return null;
        }
        Decision decision = state.decision();
        if (decision != null && decision.kind() == Decision.Kind.DISQUALIFY) {
            String rule = decision.reasonId() == null ? "disqualified" : decision.reasonId();
            return new Entry.Exclusion(
                    rule, new Text(decision.reason(), decision.reason()), consequence(decision.consequence()));
        }
        if (state.excludedBy() != null) {
            return new Entry.Exclusion(
                    "excludedBy",
                    new Text(
                            "同一作者的作品 " + state.excludedBy() + " 被取消资格。",
                            "The author's entry " + state.excludedBy() + " was disqualified."),
                    Entry.Consequence.ENTRY);
        }
        return state.verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .findFirst()
                .map(verdict -> new Entry.Exclusion(
                        verdict.rule(),
                        new Text(verdict.reason().zh(), verdict.reason().en()),
                        Entry.Consequence.ENTRY))
                .orElse(null);
    }

    static Entry.Consequence consequence(@Nullable Consequence consequence) {
        if (consequence == null) {
            return Entry.Consequence.ENTRY;
        }
        return switch (consequence) {
            case ENTRY -> Entry.Consequence.ENTRY;
            case ALL_ENTRIES_OF_AUTHOR -> Entry.Consequence.ALL_ENTRIES_OF_AUTHOR;
            case ALL_AWARDS_OF_AUTHOR -> Entry.Consequence.ALL_AWARDS_OF_AUTHOR;
        };
    }

    static Sheet sheet(ReviewState state) {
        return new Sheet(
                required(state.contestId(), "contestId"),
                ReviewState.key(
                        state.contestId(),
                        required(state.unit(), "unit"),
                        required(state.unitId(), "unitId"),
                        required(state.jurorId(), "jurorId")),
                state.version(),
                state.unit() == ReviewState.Unit.COLUMN,
                state.unitId(),
                state.jurorId(),
                required(state.status(), "status") == ReviewState.Status.SUBMITTED,
                new TreeMap<>(state.scores()));
    }

    static AuthorFact fact(dev.laurel.contracts.authors.AuthorFact fact) {
        String authorId = required(fact.authorId(), "authorId");
        var at = required(fact.at(), "at");
        if (fact instanceof AuthorCounterReported counter) {
            return new AuthorFact(
                    authorId, required(counter.counter(), "counter"), at, fact.seq(), counter.value(), null);
        }
        var attribute = (AuthorAttributeReported) fact;
        return new AuthorFact(
                authorId,
                required(attribute.attribute(), "attribute"),
                at,
                fact.seq(),
                null,
                required(attribute.value(), "value"));
    }

    /** Who won what, for contests that ask about earlier ones. */
    static List<EarlierWin> wins(ContestResults results) {
        List<EarlierWin> wins = new ArrayList<>();
        for (ContestResults.AwardResult award : results.awards()) {
            if (award.winners().isEmpty()) {
                award.places()
                        .forEach(place -> wins.add(
                                new EarlierWin(results.contestId(), award.awardId(), Set.of(), place.authorId())));
            }
            for (ContestResults.Winner winner : award.winners()) {
                String part = winner.part();
                wins.add(new EarlierWin(
                        results.contestId(),
                        award.awardId(),
                        part == null ? Set.of() : Set.of(part),
                        winner.authorId()));
            }
        }
        return wins;
    }

    static ArticleTallies tallies(ArticleMetrics state) {
        Map<String, Tally> counted = new HashMap<>();
        for (ArticleMetrics.CountedTallies tallies : state.counted()) {
            ArticleMetrics.Seal seal = tallies.seal();
            counted.put(
                    required(tallies.contestId(), "counted.contestId"),
                    new Tally(
                            counts(required(tallies.tallies(), "counted.tallies")),
                            required(tallies.cutOff(), "counted.cutOff"),
                            seal == null ? null : new Tally.Seal(seal.number(), seal.endOffset())));
        }
        ArticleMetrics.Version version = required(state.version(), "version");
        return new ArticleTallies(
                required(state.articleId(), "articleId"), version.windows(), version.offset(), counted);
    }

    static PartitionProgress progress(MetricsProgress state) {
        Map<String, PartitionProgress.ContestSeal> seals = new HashMap<>();
        for (MetricsProgress.PartitionSeal seal : state.seals()) {
            seals.put(
                    required(seal.contestId(), "seals.contestId"),
                    new PartitionProgress.ContestSeal(
                            seal.number(), required(seal.cutOff(), "seals.cutOff"), seal.endOffset()));
        }
        return new PartitionProgress(
                state.partition(),
                required(state.topicId(), "topicId"),
                state.offset(),
                state.lag(),
                state.eventTimeMark(),
                state.articleMetricsOffsets(),
                seals,
                required(state.updatedAt(), "updatedAt"));
    }

    static ContestResults results(PublishedResult head) {
        return new ContestResults(
                head.contestId(),
                text(head.contestTitle()),
                head.revision(),
                head.digest(),
                head.inputsDigest(),
                head.publishedAt(),
                head.publishedBy(),
                head.reason(),
                head.entries(),
                head.awards().stream().map(StateMapping::award).toList());
    }

    private static ContestResults.AwardResult award(PublishedResult.AwardOutcome award) {
        List<ContestResults.AwardPlace> places = award.places().stream()
                .map(holder -> new ContestResults.AwardPlace(
                        holder.place(),
                        holder.rank(),
                        text(holder.tier()),
                        text(holder.prize()),
                        holder.gift(),
                        holder.articleId(),
                        holder.articleTitle(),
                        holder.authorId(),
                        new BigDecimal(holder.score()),
                        text(holder.reason())))
                .toList();
        PublishedResult.Details details = award.details();
        if (details == null) {
            return new ContestResults.AwardResult(award.awardId(), text(award.title()), places);
        }
        return new ContestResults.AwardResult(
                award.awardId(),
                text(award.title()),
                places,
                details.kind(),
                details.unit(),
                details.winners().stream().map(StateMapping::winner).toList(),
                details.announced(),
                details.offered(),
                details.shortfall(),
                details.lowered().stream()
                        .map(lowered ->
                                new ContestResults.LoweredQuota(lowered.part(), lowered.places(), lowered.reason()))
                        .toList(),
                details.passedOver(),
                details.statement() == null ? null : text(details.statement()));
    }

    private static ContestResults.Winner winner(PublishedResult.Winner winner) {
        String currency = winner.currency();
        String amount = winner.amount();
        String score = winner.score();
        return new ContestResults.Winner(
                winner.unitId(),
                winner.authorId(),
                winner.place(),
                winner.rank(),
                winner.part(),
                winner.scope(),
                text(winner.title()),
                winner.ordered(),
                winner.prize() == null ? null : text(winner.prize()),
                winner.quantity(),
                winner.gift(),
                currency == null || amount == null ? null : new ContestResults.Amount(currency, amount),
                winner.articleTitle(),
                score == null ? null : new BigDecimal(score),
                text(winner.reason()));
    }

    private static LocalizedText text(Text text) {
        return new LocalizedText(text.zh(), text.en());
    }

    private static Counts counts(Tallies tallies) {
        return new Counts(tallies.views(), tallies.likes(), tallies.comments(), tallies.collects());
    }
}
