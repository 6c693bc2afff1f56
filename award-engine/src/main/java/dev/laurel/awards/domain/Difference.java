package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.CodePointOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What one result has otherwise than another: ranks of the main standings, and what is won.
 *
 * @param ranks  of the units whose rank, score or presence changed; by rank afterwards, those that are gone last
 * @param prizes of the units that win something else; by award in the order of the rules afterwards, then by unit
 */
public record Difference(List<RankChange> ranks, List<PrizeChange> prizes) {

    /**
     * A unit's rank before and after; absent where it is not ranked.
     *
     * @param unitId article, author or column
     */
    public record RankChange(String unitId, Optional<Integer> before, Optional<Integer> after) {}

    /** What a unit wins of an award before and after; empty for nothing. */
    public record PrizeChange(String awardId, String unitId, List<Placement> before, List<Placement> after) {}

    /** Whether nothing changes. */
    public boolean isEmpty() {
        return ranks.isEmpty() && prizes.isEmpty();
    }

    /** What {@code after} has otherwise than {@code before}. */
    public static Difference between(ContestOutcome before, ContestOutcome after) {
        return new Difference(ranks(before.standings(), after.standings()), prizes(before, after));
    }

    private static List<RankChange> ranks(Standings before, Standings after) {
        int[] positionBefore = matched(before, after);
        boolean[] kept = new boolean[before.size()];
        int[] changed = new int[before.size() + after.size()];
        int count = 0;
        for (int position = 0; position < after.size(); position++) {
            int old = positionBefore[position];
            if (old >= 0) {
                kept[old] = true;
            }
            if (old < 0 || before.rank(old) != after.rank(position)) {
                changed[count++] = position;
            }
        }
        int present = count;
        for (int position = 0; position < before.size(); position++) {
            if (!kept[position]) {
                changed[count++] = position;
            }
        }
        return new Changes(before, after, positionBefore, Arrays.copyOf(changed, count), present);
    }

    /** For each position afterwards the position before, -1 if there was none. */
    private static int[] matched(Standings before, Standings after) {
        int[] old = new int[after.size()];
        Parallel.ranges(old.length, (from, to) -> {
            for (int position = from; position < to; position++) {
                old[position] = -1;
            }
        });
        boolean sameUnits = before.rule().of() == after.rule().of();
        if (!sameUnits) {
            return old;
        }
        before.positions();
        Parallel.ranges(old.length, (from, to) -> {
            for (int position = from; position < to; position++) {
                old[position] = before.positionOf(after, position);
            }
        });
        return old;
    }

    private static List<PrizeChange> prizes(ContestOutcome before, ContestOutcome after) {
        List<PrizeChange> changes = new ArrayList<>();
        for (AwardOutcome award : after.awards()) {
            List<Placement> old =
                    before.award(award.id()).map(AwardOutcome::placements).orElse(List.of());
            compare(award.id(), old, award.placements(), changes);
        }
        for (AwardOutcome award : before.awards()) {
            if (after.award(award.id()).isEmpty()) {
                compare(award.id(), award.placements(), List.of(), changes);
            }
        }
        return List.copyOf(changes);
    }

    private static void compare(
            String awardId, List<Placement> before, List<Placement> after, List<PrizeChange> changes) {
        Map<String, List<Placement>> old = new HashMap<>();
        Map<String, List<Placement>> now = new HashMap<>();
        leaveOutEqualEnds(before, after, old, now);
        List<PrizeChange> found = new ArrayList<>();
        now.forEach((unit, placements) -> {
            List<Placement> was = old.getOrDefault(unit, List.of());
            if (!sameWins(was, placements)) {
                found.add(new PrizeChange(awardId, unit, List.copyOf(was), List.copyOf(placements)));
            }
        });
        old.forEach((unit, placements) -> {
            if (!now.containsKey(unit)) {
                found.add(new PrizeChange(awardId, unit, List.copyOf(placements), List.of()));
            }
        });
        found.sort(Comparator.comparing(PrizeChange::unitId, CodePointOrder.INSTANCE));
        changes.addAll(found);
    }

    /** Mostly the same units win in the same order; only where the two lists part, they are looked at by unit. */
    private static void leaveOutEqualEnds(
            List<Placement> before,
            List<Placement> after,
            Map<String, List<Placement>> old,
            Map<String, List<Placement>> now) {
        int common = Math.min(before.size(), after.size());
        int from = 0;
        while (from < common && isSame(before.get(from), after.get(from))) {
            from++;
        }
        // A unit's several placements stand together; do not cut through them.
        while (from > 0 && (startsWithin(before, from) || startsWithin(after, from))) {
            from--;
        }
        int left = before.size();
        int right = after.size();
        while (left > from && right > from && isSame(before.get(left - 1), after.get(right - 1))) {
            left--;
            right--;
        }
        while (left < before.size() && (startsWithin(before, left) || startsWithin(after, right))) {
            left++;
            right++;
        }
        before.subList(from, left).forEach(each -> old.computeIfAbsent(each.unitId(), id -> new ArrayList<>(1))
                .add(each));
        after.subList(from, right).forEach(each -> now.computeIfAbsent(each.unitId(), id -> new ArrayList<>(1))
                .add(each));
    }

    private static boolean startsWithin(List<Placement> placements, int position) {
        return position > 0
                && position < placements.size()
                && placements
                        .get(position)
                        .unitId()
                        .equals(placements.get(position - 1).unitId());
    }

    private static boolean sameWins(List<Placement> before, List<Placement> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!isSame(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the unit wins the same; ranks and those passed over may differ. */
    private static boolean isSame(Placement before, Placement after) {
        return before.unitId().equals(after.unitId())
                && before.place() == after.place()
                && before.gift() == after.gift()
                && before.quantity() == after.quantity()
                && Objects.equals(before.part(), after.part())
                && Objects.equals(before.scope(), after.scope())
                && before.prize().equals(after.prize())
                && Objects.equals(before.amount(), after.amount());
    }

    /** A million changed ranks as numbers; each change is made when it is looked at. */
    private static final class Changes extends AbstractList<RankChange> implements RandomAccess {

        private final Standings before;
        private final Standings after;
        private final int[] positionBefore;
        private final int[] changed;
        private final int present;

        Changes(Standings before, Standings after, int[] positionBefore, int[] changed, int present) {
            this.before = before;
            this.after = after;
            this.positionBefore = positionBefore;
            this.changed = changed;
            this.present = present;
        }

        @Override
        public RankChange get(int index) {
            int position = changed[index];
            if (index >= present) {
                return new RankChange(before.unitId(position), Optional.of(before.rank(position)), Optional.empty());
            }
            int old = positionBefore[position];
            @Nullable Integer rankBefore = old < 0 ? null : before.rank(old);
            return new RankChange(
                    after.unitId(position), Optional.ofNullable(rankBefore), Optional.of(after.rank(position)));
        }

        @Override
        public int size() {
            return changed.length;
        }
    }
}
