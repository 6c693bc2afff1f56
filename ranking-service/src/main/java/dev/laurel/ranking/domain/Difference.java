package dev.laurel.ranking.domain;

import dev.laurel.ranking.domain.PublishedResult.AwardOutcome;
import dev.laurel.ranking.domain.PublishedResult.Details;
import dev.laurel.ranking.domain.PublishedResult.Holder;
import dev.laurel.ranking.domain.PublishedResult.Winner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two results of one contest.
 *
 * @param ranks  articles whose rank differs, best new rank first, then those that would leave
 * @param prizes what is won that differs, by award and unit
 */
public record Difference(List<RankChange> ranks, List<PrizeChange> prizes) {

    public Difference {
        ranks = List.copyOf(ranks);
        prizes = List.copyOf(prizes);
    }

    /** An article's rank before and after; null where it is not ranked. */
    public record RankChange(
            String articleId,
            String title,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /** What a unit wins by an award, before and after; null where it wins nothing. */
    public record PrizeChange(
            String awardId,
            String unitId,
            String authorId,
            @Nullable Prize before,
            @Nullable Prize after) {}

    /** Something won; place and amount are null where there is none. */
    public record Prize(
            @Nullable Integer place,
            Text title,
            Text prize,
            boolean gift,
            @Nullable String amount) {}

    /** The difference from {@code before} to {@code after}. */
    public static Difference between(Candidate before, Candidate after) {
        return new Difference(ranks(before, after), prizes(before, after));
    }

    private static List<RankChange> ranks(Candidate before, Candidate after) {
        Map<String, Integer> old = positions(before);
        List<RankChange> changes = new ArrayList<>();
        int rank = 0;
        for (RankedEntry entry : after.ranking()) {
            Integer was = old.remove(entry.articleId());
            rank++;
            if (was == null || was != rank) {
                changes.add(new RankChange(entry.articleId(), entry.title(), was, rank));
            }
        }
        for (RankedEntry entry : before.ranking()) {
            Integer was = old.get(entry.articleId());
            if (was != null) {
                changes.add(new RankChange(entry.articleId(), entry.title(), was, null));
            }
        }
        return changes;
    }

    private static Map<String, Integer> positions(Candidate candidate) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        candidate.ranking().forEach(entry -> positions.put(entry.articleId(), positions.size() + 1));
        return positions;
    }

    private static List<PrizeChange> prizes(Candidate before, Candidate after) {
        Map<Won, Prize> old = won(before);
        Map<Won, Prize> fresh = won(after);
        TreeSet<Won> all = new TreeSet<>(Won.ORDER);
        all.addAll(old.keySet());
        all.addAll(fresh.keySet());
        List<PrizeChange> changes = new ArrayList<>();
        for (Won won : all) {
            Prize was = old.get(won);
            Prize is = fresh.get(won);
            if (!Objects.equals(was, is)) {
                changes.add(new PrizeChange(won.awardId(), won.unitId(), won.authorId(), was, is));
            }
        }
        return changes;
    }

    private record Won(String awardId, String unitId, String authorId, String part) {
        private static final Comparator<Won> ORDER = Comparator.comparing(Won::awardId)
                .thenComparing(Won::unitId, CodePointOrder.INSTANCE)
                .thenComparing(Won::authorId, CodePointOrder.INSTANCE)
                .thenComparing(Won::part, CodePointOrder.INSTANCE);
    }

    private static Map<Won, Prize> won(Candidate candidate) {
        Map<Won, Prize> won = new LinkedHashMap<>();
        for (AwardOutcome award : candidate.awards()) {
            Details details = award.details();
            if (details == null) {
                for (Holder holder : award.places()) {
                    won.put(
                            new Won(award.awardId(), holder.articleId(), holder.authorId(), ""),
                            new Prize(holder.place(), holder.tier(), holder.prize(), holder.gift(), null));
                }
            } else {
                details.winners().forEach(winner -> won.put(key(award, winner), prize(winner)));
            }
        }
        return won;
    }

    /** Gates of a threshold and weeks of a draw can be won beside each other; tiers of a ladder cannot. */
    private static Won key(AwardOutcome award, Winner winner) {
        String part = winner.place() == null ? String.valueOf(winner.part()) : "";
        return new Won(award.awardId(), winner.unitId(), winner.authorId(), part + '/' + winner.scope());
    }

    private static Prize prize(Winner winner) {
        Text words = winner.prize();
        String amount = winner.amount() == null ? null : winner.amount() + " " + winner.currency();
        return new Prize(winner.place(), winner.title(), words == null ? winner.title() : words, winner.gift(), amount);
    }
}
