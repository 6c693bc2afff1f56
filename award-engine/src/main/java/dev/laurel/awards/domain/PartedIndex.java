package dev.laurel.awards.domain;

/**
 * Numbers the ids of many units, those alike with the same number. Ids are parted by their hashes and each part is
 * numbered by itself, so all processors take part; the numbers depend on the ids and their order alone.
 */
final class PartedIndex {

    private static final int PART_BITS = 6;
    private static final int PARTS = 1 << PART_BITS;

    private final IdIndex[] parts = new IdIndex[PARTS];
    private final int[] starts = new int[PARTS + 1];
    private final IdIndex later = new IdIndex(16);

    /**
     * Numbers the ids.
     *
     * @param numbers takes the number of each
     */
    PartedIndex(String[] ids, int[] numbers) {
        int[] part = new int[ids.length];
        Parallel.ranges(ids.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                part[i] = part(ids[i]);
            }
        });
        Members members = Members.of(PARTS, part);
        Parallel.each(PARTS, each -> {
            int size = members.to(each) - members.from(each);
            IdIndex index = new IdIndex(size / 2);
            for (int m = members.from(each); m < members.to(each); m++) {
                numbers[members.member(m)] = index.add(ids[members.member(m)]);
            }
            parts[each] = index;
        });
        for (int each = 0; each < PARTS; each++) {
            starts[each + 1] = starts[each] + parts[each].size();
        }
        Parallel.ranges(ids.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                numbers[i] += starts[part[i]];
            }
        });
    }

    private static int part(String id) {
        return (id.hashCode() * 0x85EBCA6B) >>> (Integer.SIZE - PART_BITS);
    }

    /** The number of {@code id}, a new one after all others if it has none yet. Not for several threads. */
    int add(String id) {
        int known = find(id);
        return known >= 0 ? known : starts[PARTS] + later.add(id);
    }

    /** The number of {@code id}, -1 if it has none. */
    int find(String id) {
        int part = part(id);
        int found = parts[part].find(id);
        if (found >= 0) {
            return starts[part] + found;
        }
        found = later.find(id);
        return found < 0 ? -1 : starts[PARTS] + found;
    }

    int size() {
        return starts[PARTS] + later.size();
    }

    /** The ids in the order of their numbers. */
    String[] toArray() {
        String[] all = new String[size()];
        for (int part = 0; part < PARTS; part++) {
            parts[part].copyTo(all, starts[part]);
        }
        later.copyTo(all, starts[PARTS]);
        return all;
    }
}
