package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article in one contest. Immutable; every change has the next version. An entry once made never vanishes.
 *
 * @param version  from 1
 * @param verdicts one per rule, in the order of the rules
 * @param decision the newest decision of an operator, if any
 */
public record Entry(
        String contestId,
        String articleId,
        long version,
        Details details,
        EntryStatus status,
        List<Verdict> verdicts,
        @Nullable Decision decision,
        Instant updatedAt) {

    public Entry {
        verdicts = List.copyOf(verdicts);
    }

    /** What others show of the article. */
    public record Details(
            String authorId, String title, @Nullable String url, List<String> columnIds, Instant publishedAt) {
        public Details {
            columnIds = List.copyOf(columnIds);
        }
    }

    static Entry first(String contestId, String articleId, Details details, List<Verdict> verdicts, Instant now) {
        return new Entry(contestId, articleId, 1, details, EntryStatus.of(verdicts, null), verdicts, null, now);
    }

    /** This entry judged anew; this very object when nothing changes. */
    Entry judged(Details newDetails, List<Verdict> newVerdicts, Instant now) {
        if (newDetails.equals(details) && newVerdicts.equals(verdicts)) {
            return this;
        }
        EntryStatus newStatus = EntryStatus.of(newVerdicts, decision);
        return new Entry(contestId, articleId, version + 1, newDetails, newStatus, newVerdicts, decision, now);
    }

    /** This entry after an operator's decision; this very object when the decision repeats the one that holds. */
    public Entry decided(Decision newDecision, Instant now) {
        if (decision != null && newDecision.repeats(decision)) {
            return this;
        }
        EntryStatus newStatus = EntryStatus.of(verdicts, newDecision);
        return new Entry(contestId, articleId, version + 1, details, newStatus, verdicts, newDecision, now);
    }
}
