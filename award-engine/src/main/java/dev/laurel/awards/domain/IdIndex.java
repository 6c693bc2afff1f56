package dev.laurel.awards.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers ids in the order in which they are first seen. Not safe for writing from several threads. */
final class IdIndex {

    private String[] ids;
    private int[] slots;
    private int size;

    IdIndex(int expected) {
        ids = new String[Math.max(16, expected)];
        slots = new int[Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2];
    }

    /** The number of {@code id}, a new one if it has none yet. */
    int add(String id) {
        int slot = slotOf(id);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == ids.length) {
            grow();
            slot = slotOf(id);
        }
        ids[size++] = id;
        slots[slot] = size;
        return size - 1;
    }

    /** The number of {@code id}, -1 if it has none. */
    int find(String id) {
        return slots[slotOf(id)] - 1;
    }

    int size() {
        return size;
    }

    /** The ids in the order of their numbers. */
    String[] toArray() {
        return Arrays.copyOf(ids, size);
    }

    /** Puts the ids, in the order of their numbers, into places from {@code start} on. */
    void copyTo(String[] all, int start) {
        System.arraycopy(ids, 0, all, start, size);
    }

    private int slotOf(String id) {
        int mask = slots.length - 1;
        int hash = id.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (slots[slot] != 0) {
            @Nullable String other = ids[slots[slot] - 1];
            if (id.equals(other)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        ids = Arrays.copyOf(ids, ids.length * 2);
        slots = new int[Integer.highestOneBit(ids.length * 2 - 1) * 2];
        for (int i = 0; i < size; i++) {
            slots[slotOf(ids[i])] = i + 1;
        }
    }
}
