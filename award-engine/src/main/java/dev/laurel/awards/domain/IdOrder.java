package dev.laurel.awards.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Orders many ids by their code points. Ids of one kind mostly begin alike and go on with digits and letters: the first
 * nine characters after the common beginning make a number of seven bits each, and only ids of equal numbers are
 * compared as texts.
 */
final class IdOrder {

    private static final int CHARACTERS = 9;
    private static final int BITS = 7;
    private static final int OTHER = (1 << BITS) - 1;

    private IdOrder() {}

    /** The ids in that order. */
    static List<String> sorted(String[] ids) {
        int common = commonBeginning(ids);
        long[] numbers = new long[ids.length];
        Parallel.ranges(ids.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                numbers[i] = number(ids[i], common);
            }
        });
        int[] order = new int[ids.length];
        Arrays.setAll(order, i -> i);
        new UnitOrder(List.of(new UnitOrder.Ascending(numbers)), i -> ids[i]).sort(order);
        String[] sorted = new String[ids.length];
        Arrays.setAll(sorted, i -> ids[order[i]]);
        return List.of(sorted);
    }

    private static int commonBeginning(String[] ids) {
        int common = ids.length == 0 ? 0 : ids[0].length();
        for (String id : ids) {
            int most = Math.min(common, id.length());
            common = 0;
            while (common < most && id.charAt(common) == ids[0].charAt(common)) {
                common++;
            }
        }
        return common;
    }

    /** Never greater than the number of an id that comes later. What follows a character beyond ASCII is left open. */
    private static long number(String id, int from) {
        long number = 0;
        boolean known = true;
        for (int i = from; i < from + CHARACTERS; i++) {
            int digit = known && i < id.length() ? Math.min(id.charAt(i) + 1, OTHER) : 0;
            known &= digit != OTHER;
            number = (number << BITS) | digit;
        }
        return number;
    }
}
