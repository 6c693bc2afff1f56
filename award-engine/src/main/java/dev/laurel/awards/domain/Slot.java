package dev.laurel.awards.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places of one award that are filled in one order: all of them, or those of one category, week, day or grade. */
final class Slot {

    private final @Nullable String scope;
    private final int order;
    private final int capacity;
    private final List<Placement> placements = new ArrayList<>();
    private final List<PassedOver> named = new ArrayList<>();
    private int passed;

    Slot(@Nullable String scope, int order, int capacity) {
        this.scope = scope;
        this.order = order;
        this.capacity = capacity;
    }

    @Nullable
    String scope() {
        return scope;
    }

    /** Where it stands among the slots of the award. */
    int order() {
        return order;
    }

    int capacity() {
        return capacity;
    }

    List<Placement> placements() {
        return placements;
    }

    boolean isFull() {
        return placements.size() >= capacity;
    }

    int free() {
        return Math.max(0, capacity - placements.size());
    }

    boolean hasRoomToName() {
        return named.size() < Placement.NAMED;
    }

    /** Notes one that a rule passed over; {@code unit} is null if there are enough names. */
    void pass(@Nullable PassedOver unit) {
        passed++;
        if (unit != null) {
            named.add(unit);
        }
    }

    /** Those passed over since the last placement. */
    List<PassedOver> named() {
        return List.copyOf(named);
    }

    int passed() {
        return passed;
    }

    void add(Placement placement) {
        placements.add(placement);
        named.clear();
        passed = 0;
    }
}
