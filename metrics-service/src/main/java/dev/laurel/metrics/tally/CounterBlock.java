package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Counters;
import dev.laurel.metrics.domain.Outcome;

/** {@link Counters} that move. */
final class CounterBlock {

    long applied;
    long duplicate;
    long stale;
    long deadLettered;
    long control;
    long notHeld;
    long late;
    long decreases;

    void count(Outcome outcome) {
        switch (outcome) {
            case APPLIED -> applied++;
            case DUPLICATE -> duplicate++;
            case STALE -> stale++;
            case NOT_HELD -> notHeld++;
        }
    }

    void set(Counters counters) {
        applied = counters.applied();
        duplicate = counters.duplicate();
        stale = counters.stale();
        deadLettered = counters.deadLettered();
        control = counters.control();
        notHeld = counters.notHeld();
        late = counters.late();
        decreases = counters.decreases();
    }

    Counters toCounters() {
        return new Counters(applied, duplicate, stale, deadLettered, control, notHeld, late, decreases);
    }
}
