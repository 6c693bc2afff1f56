package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule.Ladder;
import dev.laurel.awards.domain.rules.QuotaPer;
import dev.laurel.awards.domain.rules.Tier;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places of a ladder, decided in one walk down its order: a unit takes the next free place unless a rule passes it over.
 * So no place stays empty while a unit that may have it is without one. Those who share a rank share the place, even if
 * that makes more winners than places.
 */
final class LadderAllocation extends Allocation {

    private final Ladder rule;
    private final @Nullable QuotaPer quota;
    private final @Nullable UnitFigures figures;
    private final Set<String> open = new HashSet<>();

    LadderAllocation(Decision decision, Ladder rule) {
        super(decision, rule, rule.stacking());
        this.rule = rule;
        this.quota = rule.quotaPer();
        this.figures = quota == null ? null : new UnitFigures(population(), unit(), Map.of());
        if (quota == null) {
            slot(null, lowered(rule.places(), null));
        } else {
            for (String value : quota.values()) {
                slot(value, lowered(rule.places(), value));
                open.add(value);
            }
        }
    }

    @Override
    AwardOutcome decide() {
        Standings shared = sharedRanks();
        int[] order = decision().order(rule);
        for (int position = 0; position < order.length; position++) {
            int unit = order[position];
            int rank = shared == null ? position + 1 : shared.rank(position);
            Slot slot = slotOf(unit);
            if (slot == null) {
                continue;
            }
            int place = nextPlace(slot, rank, shared != null);
            if (place > slot.capacity()) {
                if (isClosed(slot) && shared == null) {
                    break;
                }
                continue;
            }
            Why why = keptOut(unit);
            if (why != null) {
                pass(slot, unit, rank, why);
                continue;
            }
            Tier tier = rule.tierOf(place);
            place(slot, unit, place, rank, new Won(tier.id(), tier.title(), tier.ordered(), tier.prize(), 1));
        }
        return outcome();
    }

    private @Nullable Standings sharedRanks() {
        boolean own = decision().followsOwnScore(rule)
                && decision().score(rule.terms()).sharedRanks();
        return own ? decision().standings(decision().score(rule.terms()).id()) : null;
    }

    /** The place above is shared by those who share its rank; else the next one after all that are taken. */
    private static int nextPlace(Slot slot, int rank, boolean sharing) {
        int taken = slot.placements().size();
        if (sharing && taken > 0) {
            Placement last = slot.placements().get(taken - 1);
            if (last.rank() == rank) {
                return last.place();
            }
        }
        return taken + 1;
    }

    private @Nullable Slot slotOf(int unit) {
        if (quota == null || figures == null) {
            return slot(null, 0);
        }
        String value = figures.at(unit).text(quota.by());
        boolean has =
                quota.values().isEmpty() ? !value.isEmpty() : quota.values().contains(value);
        return has ? slot(value, lowered(rule.places(), value)) : null;
    }

    /** Whether no place of the award is left; of categories that are not listed nobody knows. */
    private boolean isClosed(Slot slot) {
        if (quota == null) {
            return true;
        }
        open.remove(slot.scope());
        return open.isEmpty() && !quota.values().isEmpty();
    }

    private AwardOutcome outcome() {
        if (quota == null) {
            return limited(rule.places(), byScope(), Statement.NONE);
        }
        Comparator<Slot> listed =
                Comparator.comparingInt(slot -> quota.values().indexOf(Objects.requireNonNullElse(slot.scope(), "")));
        AwardOutcome outcome = limited(0, listed.thenComparing(byScope()), Statement.NONE);
        long scopes = quota.values().isEmpty()
                ? outcome.placements().stream().map(Placement::scope).distinct().count()
                : quota.values().size();
        return new AwardOutcome(
                rule,
                Math.toIntExact(scopes * rule.places()),
                outcome.offered(),
                outcome.placements(),
                outcome.shortfall(),
                outcome.lowered(),
                outcome.passedOver(),
                outcome.statement());
    }
}
