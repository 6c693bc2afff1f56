package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Occurrence;
import dev.laurel.metrics.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One decoded fact, reused for the next one so that a batch makes no garbage. Which fields mean something depends on
 * {@link #kind}. Not safe for concurrent use.
 */
public final class Interaction {

    /** The kinds of fact, with what each says. */
    public enum Kind {
        LIKED("liked", SubjectKind.LIKE, false),
        UNLIKED("unliked", SubjectKind.LIKE, true),
        COLLECTED("collected", SubjectKind.COLLECT, false),
        UNCOLLECTED("uncollected", SubjectKind.COLLECT, true),
        COMMENTED("commented", SubjectKind.COMMENT, false),
        COMMENT_REMOVED("comment-removed", SubjectKind.COMMENT, true),
        COUNTER_REPORTED("counter-reported", null, false),
        COUNT_REQUESTED("count-requested", null, false);

        private final String wireName;
        private final @Nullable SubjectKind subject;
        private final boolean withdrawal;

        Kind(String wireName, @Nullable SubjectKind subject, boolean withdrawal) {
            this.wireName = wireName;
            this.subject = subject;
            this.withdrawal = withdrawal;
        }

        /** The name in the contract. */
        public String wireName() {
            return wireName;
        }

        /** What it is about; null for totals and markers. */
        public @Nullable SubjectKind subject() {
            return subject;
        }

        /** Whether it takes something back. */
        public boolean isWithdrawal() {
            return withdrawal;
        }
    }

    /** Never null after a fact was decoded. */
    public @Nullable Kind kind;

    public final Text articleId = new Text();
    public final Text readerId = new Text();
    public final Text commentId = new Text();
    public final Text contestId = new Text();
    public final Text counter = new Text();

    /** Event time in epoch milliseconds. */
    public long at;

    public long seq;
    public long total;
    public long cutOff;
    public int number;

    /** Forgets the fact before. */
    public void clear() {
        kind = null;
        articleId.clear();
        readerId.clear();
        commentId.clear();
        contestId.clear();
        counter.clear();
        at = 0;
        seq = Occurrence.NO_SEQ;
        total = 0;
        cutOff = 0;
        number = 0;
    }
}
