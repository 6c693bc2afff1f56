package dev.laurel.ranking.messaging;

import static dev.laurel.ranking.messaging.UnusableStateException.required;

import dev.laurel.contracts.LocalizedText;
import dev.laurel.contracts.entries.EntryState;
import dev.laurel.contracts.metrics.ArticleMetrics;
import dev.laurel.contracts.metrics.MetricsProgress;
import dev.laurel.contracts.metrics.Tallies;
import dev.laurel.contracts.results.ContestResults;
import dev.laurel.ranking.domain.ArticleTallies;
import dev.laurel.ranking.domain.Counts;
import dev.laurel.ranking.domain.Entry;
import dev.laurel.ranking.domain.PartitionProgress;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.Tally;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

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
                required(state.updatedAt(), "updatedAt"));
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
        return new ContestResults.AwardResult(
                award.awardId(),
                text(award.title()),
                award.places().stream()
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
                        .toList());
    }

    private static LocalizedText text(Text text) {
        return new LocalizedText(text.zh(), text.en());
    }

    private static Counts counts(Tallies tallies) {
        return new Counts(tallies.views(), tallies.likes(), tallies.comments(), tallies.collects());
    }
}
