package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.ScoreRule;
import dev.laurel.awards.domain.rules.TieBreak;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Units in the order of one score: greater score first, then the declared tie-breaks, finally the id by code points. The
 * order is total. Positions count from 0, ranks from 1.
 */
public final class Standings {

    private final ScoreRule rule;
    private final Population population;
    private final Decimals scores;
    private final List<TieBreak> tieBreaks;
    private final UnitOrder order;
    private final int[] all;
    private final int[] shown;
    private final int[] ranks;
    private volatile int @Nullable [] positions;

    private Standings(ScoreRule rule, FigureStore store) {
        this.rule = rule;
        this.population = store.population();
        this.scores = store.figure(rule.of(), rule.id());
        this.tieBreaks = untilId(store.rules().tieBreaks());
        List<UnitOrder.Key> keys = new ArrayList<>();
        keys.add(new UnitOrder.Descending(scores));
        for (TieBreak tieBreak : tieBreaks) {
            keys.add(key(tieBreak, store));
        }
        this.order = new UnitOrder(keys, unit -> population.id(rule.of(), unit));
        this.all = new int[population.count(rule.of())];
        Arrays.setAll(all, i -> i);
        order.sort(all);
        this.shown = rule.bestPerAuthor() ? bestPerAuthor() : all;
        this.ranks = ranks();
    }

    static Standings of(ScoreRule rule, FigureStore store) {
        return new Standings(rule, store);
    }

    /** Declared tie-breaks before the id; whatever follows it can decide nothing. */
    private static List<TieBreak> untilId(List<TieBreak> declared) {
        return declared.stream()
                .takeWhile(tieBreak -> !(tieBreak instanceof TieBreak.Id))
                .toList();
    }

    private UnitOrder.Key key(TieBreak tieBreak, FigureStore store) {
        if (tieBreak instanceof TieBreak.More more) {
            return new UnitOrder.Descending(store.figure(rule.of(), more.figure()));
        }
        return new UnitOrder.Ascending(firstPublication());
    }

    private long[] firstPublication() {
        long[] first = new long[population.count(rule.of())];
        if (rule.of() == UnitKind.ARTICLE) {
            Arrays.setAll(first, population::publishedAt);
            return first;
        }
        Members members = population.members(rule.of());
        for (int unit = 0; unit < first.length; unit++) {
            first[unit] = Long.MAX_VALUE;
            for (int m = members.from(unit); m < members.to(unit); m++) {
                first[unit] = Math.min(first[unit], population.publishedAt(members.member(m)));
            }
        }
        return first;
    }

    private int[] bestPerAuthor() {
        boolean[] seen = new boolean[population.authorCount()];
        int[] best = new int[all.length];
        int size = 0;
        for (int unit : all) {
            int author = population.creator(rule.of(), unit);
            if (!seen[author]) {
                seen[author] = true;
                best[size++] = unit;
            }
        }
        return Arrays.copyOf(best, size);
    }

    private int[] ranks() {
        int[] result = new int[shown.length];
        for (int i = 0; i < shown.length; i++) {
            boolean shared =
                    rule.sharedRanks() && i > 0 && order.decidingKey(shown[i - 1], shown[i]) == tieBreaks.size() + 1;
            result[i] = shared ? result[i - 1] : i + 1;
        }
        return result;
    }

    /** The score. */
    public ScoreRule rule() {
        return rule;
    }

    /** How many units are ranked. */
    public int size() {
        return shown.length;
    }

    /** Id of the unit at a position. */
    public String unitId(int position) {
        return population.id(rule.of(), shown[position]);
    }

    /** Id of the creator of the unit at a position. */
    public String authorId(int position) {
        return population.author(population.creator(rule.of(), shown[position]));
    }

    /** Score at a position, with the score's decimals. */
    public BigDecimal score(int position) {
        return scores.get(shown[position]);
    }

    /** Rank at a position; that of the position above if ranks are shared and nothing but the id separates the two. */
    public int rank(int position) {
        return ranks[position];
    }

    /** Position of a unit; empty if it is not ranked. */
    public OptionalInt position(String unitId) {
        int unit = population.find(rule.of(), unitId);
        return unit < 0 || positions()[unit] < 0 ? OptionalInt.empty() : OptionalInt.of(positions()[unit]);
    }

    /**
     * What puts the unit at one position ahead of the one at a later position: a tie-break, or nothing if their scores
     * differ. {@link TieBreak.Id} if nothing else does.
     */
    public Optional<TieBreak> tieBreak(int ahead, int behind) {
        int key = order.decidingKey(shown[ahead], shown[behind]);
        if (key == 0) {
            return Optional.empty();
        }
        return Optional.of(key <= tieBreaks.size() ? tieBreaks.get(key - 1) : new TieBreak.Id());
    }

    /** Position here of the unit at a position of other standings of the same kind of unit; -1 if it is not ranked. */
    int positionOf(Standings other, int position) {
        int unit = population.find(rule.of(), other.population, other.shown[position]);
        return unit < 0 ? -1 : positions()[unit];
    }

    /** The unit at a position. */
    int unit(int position) {
        return shown[position];
    }

    /** Units of the standings, best first. Not to be changed. */
    int[] units() {
        return shown;
    }

    /** All units that take part, also those left out for a better one of the same author. Not to be changed. */
    int[] allUnits() {
        return all;
    }

    /** Position of each unit, -1 for those that are not ranked. */
    int[] positions() {
        int[] known = positions;
        if (known == null) {
            int[] found = new int[all.length];
            Arrays.fill(found, -1);
            for (int i = 0; i < shown.length; i++) {
                found[shown[i]] = i;
            }
            positions = found;
            return found;
        }
        return known;
    }

    Population population() {
        return population;
    }
}
