package dev.laurel.ranking.web;

import dev.laurel.ranking.application.PreviewResults.Preview;
import dev.laurel.ranking.application.PreviewResults.Tried;
import dev.laurel.ranking.domain.Blocker;
import dev.laurel.ranking.domain.BoardRow;
import dev.laurel.ranking.domain.Candidate;
import dev.laurel.ranking.domain.Difference;
import dev.laurel.ranking.domain.PublishedResult;
import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import dev.laurel.ranking.domain.PublishedResult.Details;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.RankedEntry;
import dev.laurel.ranking.domain.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Previews, published results and refusals as JSON. */
final class ResultViews {

    private static final int PREVIEWED_ROWS = 30;

    private ResultViews() {}

    record PreviewView(
            String digest,
            boolean ready,
            List<Blocker> blockers,
            int entries,
            List<AwardView> awards,
            List<Blocker> warnings,
            List<BoardView.RowView> standings) {}

    record HeadView(
            String contestId,
            Text contestTitle,
            int revision,
            String digest,
            String inputsDigest,
            Instant publishedAt,
            String publishedBy,
            String reason,
            int entries,
            List<AwardView> awards) {}

    record AwardView(
            String awardId,
            Text title,
            List<PlaceView> places,
            @Nullable Details details) {}

    /** What would differ, before and after, and what would be won. */
    record TriedView(
            int entriesBefore,
            int entriesAfter,
            List<Difference.RankChange> ranks,
            List<Difference.PrizeChange> prizes,
            List<AwardView> awards) {}

    static TriedView tried(Tried tried) {
        return new TriedView(
                tried.before().ranking().size(),
                tried.after().ranking().size(),
                tried.difference().ranks(),
                tried.difference().prizes(),
                tried.after().awards().stream().map(ResultViews::award).toList());
    }

    record PlaceView(
            int place,
            int rank,
            Text tier,
            Text prize,
            boolean gift,
            String articleId,
            String articleTitle,
            String authorId,
            BigDecimal score,
            Text reason) {}

    record ConflictView(
            String type,
            String title,
            int status,
            String detail,
            String code,
            @Nullable String requestId,
            List<Blocker> blockers) {}

    static PreviewView preview(Preview preview) {
        Candidate candidate = preview.candidate();
        return new PreviewView(
                preview.digest(),
                preview.blockers().isEmpty(),
                preview.blockers(),
                candidate.ranking().size(),
                candidate.awards().stream().map(ResultViews::award).toList(),
                candidate.warnings(),
                rows(candidate));
    }

    static HeadView head(PublishedResult head) {
        return new HeadView(
                head.contestId(),
                head.contestTitle(),
                head.revision(),
                head.digest(),
                head.inputsDigest(),
                head.publishedAt(),
                head.publishedBy(),
                head.reason(),
                head.entries(),
                head.awards().stream().map(ResultViews::award).toList());
    }

    /** The rows stand as they were stored: they are what the digest was taken over. */
    static byte[] standings(PublishedResult head, List<String> rows, int rank) {
        int next = rank + rows.size();
        String cursor = next <= head.entries() && !rows.isEmpty() ? "\"" + next + "\"" : "null";
        return ("{\"contestId\":" + new String(Views.json(head.contestId()), StandardCharsets.UTF_8)
                        + ",\"digest\":\"" + head.digest() + "\",\"entries\":" + head.entries() + ",\"nextCursor\":"
                        + cursor + ",\"revision\":" + head.revision() + ",\"rows\":[" + String.join(",", rows)
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static ConflictView conflict(List<Blocker> blockers, ServerWebExchange exchange) {
        return new ConflictView(
                "https://laurel.dev/problems/not-publishable",
                "The result cannot be published",
                409,
                blockers.stream()
                        .map(blocker -> blocker.text().en())
                        .reduce((left, right) -> left + " " + right)
                        .orElse(""),
                "not-publishable",
                requestId(exchange),
                blockers);
    }

    private static @Nullable String requestId(ServerWebExchange exchange) {
        return exchange.getResponse().getHeaders().getFirst("X-Request-Id");
    }

    private static AwardView award(AwardOutcome award) {
        return new AwardView(
                award.awardId(),
                award.title(),
                award.places().stream().map(ResultViews::place).toList(),
                award.details());
    }

    private static PlaceView place(Holder holder) {
        return new PlaceView(
                holder.place(),
                holder.rank(),
                holder.tier(),
                holder.prize(),
                holder.gift(),
                holder.articleId(),
                holder.articleTitle(),
                holder.authorId(),
                new BigDecimal(holder.score()),
                holder.reason());
    }

    private static List<BoardView.RowView> rows(Candidate candidate) {
        List<BoardView.RowView> rows = new ArrayList<>();
        RankedEntry above = null;
        for (RankedEntry entry : candidate
                .ranking()
                .subList(0, Math.min(PREVIEWED_ROWS, candidate.ranking().size()))) {
            Optional<BigDecimal> gap =
                    Optional.ofNullable(above).map(better -> better.score().minus(entry.score()));
            Optional<BoardRow.Zone> zone = candidate.awards().stream()
                    .flatMap(award -> award.places().stream()
                            .filter(place -> place.articleId().equals(entry.articleId()))
                            .map(place ->
                                    new BoardRow.Zone(award.awardId(), place.place(), place.tier(), place.prize())))
                    .findFirst();
            rows.add(Views.row(
                    new BoardRow(rows.size() + 1, entry, gap, zone, Optional.empty()),
                    candidate.contest().rules().unavailable()));
            above = entry;
        }
        return rows;
    }
}
