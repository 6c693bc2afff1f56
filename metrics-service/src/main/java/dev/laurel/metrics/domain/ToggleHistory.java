package dev.laurel.metrics.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A reader's like or collect: the newest occurrence within the bounds decides. All distinct occurrences are kept,
 * since each may be the newest before some cut-off.
 */
public record ToggleHistory(List<Occurrence> occurrences) implements History {

    public ToggleHistory {
        occurrences = List.copyOf(occurrences);
    }

    static ToggleHistory of(Occurrence first) {
        return new ToggleHistory(List.of(first));
    }

    @Override
    public History with(Occurrence occurrence) {
        var next = new ArrayList<Occurrence>(occurrences.size() + 1);
        boolean placed = false;
        for (Occurrence known : occurrences) {
            if (known.isSameFactAs(occurrence)) {
                if (known.offset() <= occurrence.offset()) {
                    return this;
                }
                next.add(occurrence);
                placed = true;
                continue;
            }
            if (!placed && known.isNewerThan(occurrence)) {
                next.add(occurrence);
                placed = true;
            }
            next.add(known);
        }
        if (!placed) {
            next.add(occurrence);
        }
        return new ToggleHistory(next);
    }

    @Override
    public Outcome outcomeOf(Occurrence occurrence) {
        for (Occurrence known : occurrences) {
            if (known.isSameFactAs(occurrence)) {
                return Outcome.DUPLICATE;
            }
        }
        Occurrence newest = occurrences.get(occurrences.size() - 1);
        return occurrence.isNewerThan(newest) ? Outcome.APPLIED : Outcome.STALE;
    }

    @Override
    public boolean counts(Bounds bounds) {
        for (int i = occurrences.size() - 1; i >= 0; i--) {
            Occurrence occurrence = occurrences.get(i);
            if (occurrence.isWithin(bounds)) {
                return !occurrence.withdrawal();
            }
        }
        return false;
    }
}
