package dev.laurel.ranking.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the places of one award. Decided in one walk down the standings: an entry takes the next free place unless
 * the stacking rule passes it over. No place stays empty while an entry that may have it is without one. A function of
 * the standings alone; stops as soon as the last place is taken.
 */
public final class Allocation {

    private final Award award;
    private final List<Place> places;
    private final Map<String, Place> byArticle = new HashMap<>();
    private final Map<String, Place> bestByAuthor = new HashMap<>();

    private Allocation(Award award, List<Place> places) {
        this.award = award;
        this.places = List.copyOf(places);
        for (Place place : places) {
            byArticle.put(place.entry().articleId(), place);
            bestByAuthor.putIfAbsent(place.entry().authorId(), place);
        }
    }

    /** Allocates the places to {@code standings}, which come best first in {@code order}. */
    public static Allocation of(Award award, StandingsOrder order, Iterable<RankedEntry> standings) {
        List<Place> places = new ArrayList<>();
        Map<String, Integer> held = new HashMap<>();
        List<Place.PassedOver> passedOver = new ArrayList<>();
        int passed = 0;
        int rank = 0;
        int capacity = award.places();
        for (RankedEntry entry : standings) {
            if (places.size() == capacity) {
                break;
            }
            rank++;
            Integer better = held.get(entry.authorId());
            if (better != null && award.stacking() == Stacking.VACATE) {
                passed++;
                if (passedOver.size() < Place.NAMED) {
                    passedOver.add(new Place.PassedOver(rank, entry.articleId(), entry.authorId(), better));
                }
                continue;
            }
            int number = places.size() + 1;
            boolean gift = better == null || award.stacking() == Stacking.FREE;
            Place above = places.isEmpty() ? null : places.get(places.size() - 1);
            places.add(new Place(
                    number,
                    rank,
                    award.tiers().get(award.tierIndex(number)),
                    gift,
                    entry,
                    List.copyOf(passedOver),
                    passed,
                    PlaceReason.of(order, entry, rank, number, above, passedOver, passed, gift ? null : better)));
            held.putIfAbsent(entry.authorId(), number);
            passedOver.clear();
            passed = 0;
        }
        return new Allocation(award, places);
    }

    /** The award. */
    public Award award() {
        return award;
    }

    /** Best place first; fewer than the award has if there are too few entries. */
    public List<Place> places() {
        return places;
    }

    /** The place an article holds. */
    public Optional<Place> placeOf(String articleId) {
        return Optional.ofNullable(byArticle.get(articleId));
    }

    /** Whether every place is taken. */
    public boolean isFull() {
        return places.size() == award.places();
    }

    /**
     * How much score an entry lacks to the last holder of the next better tier; 0 means that a tie-break decides. Absent
     * for an entry in the best tier, one that its creator's better place keeps out, and one that has no tier to reach.
     */
    public Optional<Score> nextTierScore(RankedEntry entry) {
        Place own = byArticle.get(entry.articleId());
        int tier = own == null ? award.tiers().size() : award.tierIndex(own.place());
        if (tier == 0 || (own == null && (!isFull() || isKeptOut(entry)))) {
            return Optional.empty();
        }
        Place last = places.get(award.tiers().get(tier - 1).through() - 1);
        return Optional.of(last.entry().score());
    }

    /** Why an article holds its place, or why it holds none. */
    public Text explain(RankedEntry entry, int rank) {
        Place own = byArticle.get(entry.articleId());
        if (own != null) {
            return own.reason();
        }
        Place better = bestByAuthor.get(entry.authorId());
        return isKeptOut(entry) && better != null
                ? PlaceReason.keptOut(better)
                : PlaceReason.notReached(rank, award.places());
    }

    private boolean isKeptOut(RankedEntry entry) {
        @Nullable Place better = bestByAuthor.get(entry.authorId());
        return award.stacking() == Stacking.VACATE && better != null;
    }
}
