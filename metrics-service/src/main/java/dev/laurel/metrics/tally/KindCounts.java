package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Figures;
import dev.laurel.metrics.domain.OwnFigures;
import dev.laurel.metrics.domain.SubjectKind;
import java.util.Arrays;

/** How many subjects of each kind count, and how many of those are the author's own. */
final class KindCounts {

    private final long[] all = new long[SubjectKind.count()];
    private final long[] own = new long[SubjectKind.count()];

    /** One subject more or less. */
    void move(SubjectKind kind, int step, boolean isOwn) {
        all[kind.code()] += step;
        if (isOwn) {
            own[kind.code()] += step;
        }
    }

    /** A subject that counts turns out to be the author's. */
    void isOwnToo(SubjectKind kind) {
        own[kind.code()]++;
    }

    void forget() {
        Arrays.fill(all, 0);
        Arrays.fill(own, 0);
    }

    void forgetOwn() {
        Arrays.fill(own, 0);
    }

    Figures figures(long views) {
        return new Figures(
                views, all[SubjectKind.LIKE.code()], all[SubjectKind.COMMENT.code()], all[SubjectKind.COLLECT.code()]);
    }

    OwnFigures ownFigures() {
        return new OwnFigures(
                own[SubjectKind.LIKE.code()], own[SubjectKind.COMMENT.code()], own[SubjectKind.COLLECT.code()]);
    }
}
