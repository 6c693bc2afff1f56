package dev.laurel.awards.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Figures of groups of entries. Groups without an entry that counts have 0. */
final class EntryGroups {

    private final Members members;
    private final boolean @Nullable [] counts;

    /** {@code counts} says which entries count; all do if it is absent. */
    EntryGroups(Members members, boolean @Nullable [] counts) {
        this.members = members;
        this.counts = counts;
    }

    private boolean counts(int entry) {
        return counts == null || counts[entry];
    }

    /** Number of entries, no more than {@code perDay} of one day. */
    Decimals count(int @Nullable [] day, @Nullable Long perDay) {
        Decimals result = new Decimals(members.groups(), 0);
        Parallel.ranges(members.groups(), (from, to) -> {
            for (int group = from; group < to; group++) {
                if (day == null || perDay == null) {
                    long count = 0;
                    for (int m = members.from(group); m < members.to(group); m++) {
                        count += counts(members.member(m)) ? 1 : 0;
                    }
                    result.setScaled(group, count);
                } else {
                    result.setScaled(group, capped(buckets(group, day), perDay));
                }
            }
        });
        return result;
    }

    private static long capped(int[] sorted, long perBucket) {
        long total = 0;
        long run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            total += run <= perBucket ? 1 : 0;
        }
        return total;
    }

    /** Number of different buckets. */
    Decimals distinct(int[] bucket) {
        Decimals result = new Decimals(members.groups(), 0);
        Parallel.ranges(members.groups(), (from, to) -> {
            for (int group = from; group < to; group++) {
                result.setScaled(group, capped(buckets(group, bucket), 1));
            }
        });
        return result;
    }

    private int[] buckets(int group, int[] bucket) {
        int[] found = new int[members.to(group) - members.from(group)];
        int size = 0;
        for (int m = members.from(group); m < members.to(group); m++) {
            int entry = members.member(m);
            if (counts(entry)) {
                found[size++] = bucket[entry];
            }
        }
        int[] sorted = size == found.length ? found : Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The greatest value. */
    Decimals max(Decimals values) {
        Decimals result = new Decimals(members.groups(), values.scale());
        Parallel.ranges(members.groups(), (from, to) -> {
            for (int group = from; group < to; group++) {
                int best = -1;
                for (int m = members.from(group); m < members.to(group); m++) {
                    int entry = members.member(m);
                    if (counts(entry) && (best < 0 || values.compare(entry, best) > 0)) {
                        best = entry;
                    }
                }
                copy(values, best, result, group);
            }
        });
        return result;
    }

    private static void copy(Decimals values, int entry, Decimals result, int group) {
        if (entry >= 0 && values.scaled(entry) == Decimals.WIDE) {
            result.set(group, values.get(entry));
        } else if (entry >= 0) {
            result.setScaled(group, values.scaled(entry));
        }
    }

    /** The sum, no more than {@code perDay} of one day. */
    Decimals sum(Decimals values, int @Nullable [] day, @Nullable Long perDay) {
        Decimals result = new Decimals(members.groups(), values.scale());
        Parallel.ranges(members.groups(), (from, to) -> {
            for (int group = from; group < to; group++) {
                if (day != null && perDay != null) {
                    result.set(group, sumPerDay(group, values, day, BigDecimal.valueOf(perDay)));
                } else if (!quickSum(group, values, result)) {
                    result.set(group, exactSum(group, values));
                }
            }
        });
        return result;
    }

    private boolean quickSum(int group, Decimals values, Decimals result) {
        long sum = 0;
        for (int m = members.from(group); m < members.to(group); m++) {
            int entry = members.member(m);
            if (counts(entry)) {
                long value = values.scaled(entry);
                long next = sum + value;
                if (value == Decimals.WIDE || ((sum ^ next) & (value ^ next)) < 0 || next == Decimals.WIDE) {
                    return false;
                }
                sum = next;
            }
        }
        result.setScaled(group, sum);
        return true;
    }

    private BigDecimal exactSum(int group, Decimals values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int m = members.from(group); m < members.to(group); m++) {
            int entry = members.member(m);
            sum = counts(entry) ? sum.add(values.get(entry)) : sum;
        }
        return sum;
    }

    private BigDecimal sumPerDay(int group, Decimals values, int[] day, BigDecimal perDay) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        for (int m = members.from(group); m < members.to(group); m++) {
            int entry = members.member(m);
            if (counts(entry)) {
                sums.merge(day[entry], values.get(entry), BigDecimal::add);
            }
        }
        return sums.values().stream().map(sum -> sum.min(perDay)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
