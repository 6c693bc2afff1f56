package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.AwardRule.EarlyBird;
import dev.laurel.awards.domain.rules.AwardRule.EarlyPer;
import dev.laurel.awards.domain.rules.Stacking;
import dev.laurel.awards.domain.rules.UnitKind;
import dev.laurel.awards.domain.rules.Window;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/** The first ones by the instant of publication; of equal instants the lesser id. Each author once, per day by the day. */
final class EarlyBirdAllocation extends Allocation {

    private final EarlyBird rule;
    private final Set<Long> authorsOfDays = new HashSet<>();

    EarlyBirdAllocation(Decision decision, EarlyBird rule) {
        super(decision, rule, rule.per() == EarlyPer.CONTEST ? Stacking.VACATE : Stacking.FREE);
        this.rule = rule;
        if (rule.per() == EarlyPer.CONTEST) {
            slot(null, lowered(rule.places(), null));
        } else {
            Window days = days();
            for (LocalDate day = days.from(); !day.isAfter(days.through()); day = day.plusDays(1)) {
                slot(day.toString(), lowered(rule.places(), day.toString()));
            }
        }
    }

    private Window days() {
        Window days = rule.days();
        return days == null ? decision().rules().submissions() : days;
    }

    @Override
    AwardOutcome decide() {
        int[] days = Days.of(population(), decision().rules().zone());
        long first = days().from().toEpochDay();
        long last = days().through().toEpochDay();
        boolean anyDay = rule.days() == null && rule.per() == EarlyPer.CONTEST;
        int[] order = decision().byPublication();
        boolean byDay = rule.per() == EarlyPer.DAY;
        Slot[] slots = byDay ? slotsOfDays() : new Slot[] {slot(null, 0)};
        for (int position = 0; position < order.length; position++) {
            int entry = order[position];
            if (!anyDay && (days[entry] < first || days[entry] > last)) {
                continue;
            }
            Slot slot = slots[byDay ? (int) (days[entry] - first) : 0];
            if (!slot.isFull()) {
                offer(slot, entry, days[entry], position + 1);
            } else if (!byDay) {
                break;
            }
        }
        int rounds = byDay ? Math.toIntExact(last - first + 1) : 1;
        return limited(rule.places() * rounds, byScope(), Statement.NONE);
    }

    /** From the first day on. */
    private Slot[] slotsOfDays() {
        return LongStream.rangeClosed(
                        days().from().toEpochDay(), days().through().toEpochDay())
                .mapToObj(day -> slot(LocalDate.ofEpochDay(day).toString(), 0))
                .toArray(Slot[]::new);
    }

    private void offer(Slot slot, int entry, int day, int rank) {
        int unit = unit() == UnitKind.ARTICLE ? entry : population().authorOfEntry(entry);
        Why why = keptOut(unit);
        if (why == null && rule.per() == EarlyPer.DAY && isAgain(unit, day)) {
            why = Why.SAME_AWARD;
        }
        if (why != null) {
            pass(slot, unit, rank, why);
            return;
        }
        int place = slot.placements().size() + 1;
        place(slot, unit, place, rank, Won.of(null, rule.terms().title(), rule.prize()));
    }

    private boolean isAgain(int unit, int day) {
        return !authorsOfDays.add(((long) day << Integer.SIZE) + creator(unit));
    }
}
