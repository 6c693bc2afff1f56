package dev.laurel.awards.domain;

/** Which entries belong to which author or column: consecutive runs of one array. */
final class Members {

    private final int[] starts;
    private final int[] members;

    private Members(int[] starts, int[] members) {
        this.starts = starts;
        this.members = members;
    }

    /** Member {@code i} belongs to group {@code groupOf[i]}. */
    static Members of(int groups, int[] groupOf) {
        int[] all = new int[groupOf.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return of(groups, groupOf, all);
    }

    /** {@code member[i]} belongs to {@code group[i]}. */
    static Members of(int groups, int[] group, int[] member) {
        int[] starts = new int[groups + 1];
        for (int each : group) {
            starts[each + 1]++;
        }
        for (int i = 0; i < groups; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int[] members = new int[member.length];
        for (int i = 0; i < member.length; i++) {
            members[next[group[i]]++] = member[i];
        }
        return new Members(starts, members);
    }

    int groups() {
        return starts.length - 1;
    }

    /** First position of a group. */
    int from(int group) {
        return starts[group];
    }

    /** Position after the last one of a group. */
    int to(int group) {
        return starts[group + 1];
    }

    /** The member at a position. */
    int member(int position) {
        return members[position];
    }
}
