package dev.laurel.awards.domain;

import dev.laurel.awards.domain.rules.CodePointOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A total order of units: key by key, finally by id in code points. Sorts by the numbers of the keys and looks at exact
 * values and ids only where those are equal, so that a million units are cheap.
 */
final class UnitOrder {

    private static final int SMALL = 40;

    private final List<Key> keys;
    private final IntFunction<String> ids;

    UnitOrder(List<Key> keys, IntFunction<String> ids) {
        this.keys = List.copyOf(keys);
        this.ids = ids;
    }

    /** Greater values first and no further key. */
    static UnitOrder descending(Decimals values) {
        return new UnitOrder(List.of(new Descending(values)), unit -> "");
    }

    /** One criterion. */
    sealed interface Key {

        /** Less is ahead; equal if {@link #compare} has to decide. */
        long number(int unit);

        /** Exactly; negative if {@code left} is ahead. */
        int compare(int left, int right);

        /** Whether equal numbers are equal values. */
        boolean isExact();
    }

    /** The greater value is ahead. */
    record Descending(Decimals values) implements Key {

        @Override
        public long number(int unit) {
            return ~values.saturated(unit);
        }

        @Override
        public int compare(int left, int right) {
            return -values.compare(left, right);
        }

        @Override
        public boolean isExact() {
            return !values.hasWide();
        }
    }

    /** The lesser value is ahead. */
    static final class Ascending implements Key {

        private final long[] values;

        Ascending(long[] values) {
            this.values = values;
        }

        @Override
        public long number(int unit) {
            return values[unit];
        }

        @Override
        public int compare(int left, int right) {
            return Long.compare(values[left], values[right]);
        }

        @Override
        public boolean isExact() {
            return true;
        }
    }

    /** Position of the key that puts one before the other; the number of keys if only the id does. */
    int decidingKey(int left, int right) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).compare(left, right) != 0) {
                return i;
            }
        }
        return keys.size();
    }

    /** Best first. */
    void sort(int[] units) {
        sort(units, 0, units.length, 0, true);
    }

    /** Best first; those equal in every key in no particular order. */
    void sortWithoutIds(int[] units) {
        sort(units, 0, units.length, 0, false);
    }

    private void sort(int[] units, int from, int to, int level, boolean untilIds) {
        if (to - from < 2) {
            return;
        }
        if (level == keys.size()) {
            if (untilIds) {
                sortByComparator(units, from, to, Comparator.comparing(ids::apply, CodePointOrder.INSTANCE));
            }
            return;
        }
        Key key = keys.get(level);
        long[] numbers = new long[to - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = key.number(units[from + i]);
        }
        if (key.isExact()) {
            sortByNumbers(numbers, units, from);
        } else {
            sortByComparator(units, from, to, key::compare);
        }
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && key.compare(units[start], units[end]) == 0) {
                end++;
            }
            sort(units, start, end, level + 1, untilIds);
            start = end;
        }
    }

    private static void sortByComparator(int[] units, int from, int to, Comparator<Integer> order) {
        List<Integer> boxed = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            boxed.add(units[i]);
        }
        Integer[] sorted = boxed.toArray(new Integer[0]);
        Arrays.parallelSort(sorted, order);
        for (int i = from; i < to; i++) {
            units[i] = sorted[i - from];
        }
    }

    private static void sortByNumbers(long[] numbers, int[] units, int offset) {
        if (numbers.length <= SMALL) {
            insertionSort(numbers, units, offset);
        } else {
            radixSort(numbers, units, offset);
        }
    }

    private static void insertionSort(long[] numbers, int[] units, int offset) {
        for (int i = 1; i < numbers.length; i++) {
            long number = numbers[i];
            int unit = units[offset + i];
            int j = i;
            while (j > 0 && numbers[j - 1] > number) {
                numbers[j] = numbers[j - 1];
                units[offset + j] = units[offset + j - 1];
                j--;
            }
            numbers[j] = number;
            units[offset + j] = unit;
        }
    }

    /** From the least digit to the greatest, leaving out digits in which all numbers agree. */
    private static void radixSort(long[] numbers, int[] units, int offset) {
        int size = numbers.length;
        int bits = size < 4096 ? 8 : 11;
        long differing = 0;
        for (long number : numbers) {
            differing |= number ^ numbers[0];
        }
        long[] a = numbers;
        int[] au = Arrays.copyOfRange(units, offset, offset + size);
        long[] b = new long[size];
        int[] bu = new int[size];
        int[] counts = new int[1 << bits];
        for (int shift = 0; shift < Long.SIZE; shift += bits) {
            if (((differing >>> shift) & (counts.length - 1)) == 0) {
                continue;
            }
            pass(a, au, b, bu, counts, shift);
            long[] swap = a;
            a = b;
            b = swap;
            int[] swapUnits = au;
            au = bu;
            bu = swapUnits;
        }
        System.arraycopy(au, 0, units, offset, size);
    }

    private static void pass(long[] a, int[] au, long[] b, int[] bu, int[] counts, int shift) {
        int mask = counts.length - 1;
        Arrays.fill(counts, 0);
        for (long number : a) {
            counts[(int) ((number ^ Long.MIN_VALUE) >>> shift) & mask]++;
        }
        int start = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = counts[digit];
            counts[digit] = start;
            start += count;
        }
        for (int i = 0; i < a.length; i++) {
            int position = counts[(int) ((a[i] ^ Long.MIN_VALUE) >>> shift) & mask]++;
            b[position] = a[i];
            bu[position] = au[i];
        }
    }
}
