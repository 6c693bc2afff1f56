package dev.laurel.submission.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article in one contest. Immutable; every change has the next version. An entry once made never vanishes.
 *
 * @param version    from 1
 * @param verdicts   one per rule, in the order of the rules
 * @param decision   the newest decision of an operator, if any
 * @param labels     set by operators, ascending by id
 * @param excludedBy the author's other entry whose disqualification takes this one away too
 */
public record Entry(
        String contestId,
        String articleId,
        long version,
        Details details,
        EntryStatus status,
        List<Verdict> verdicts,
        @Nullable Decision decision,
        List<Label> labels,
        @Nullable String excludedBy,
        Instant updatedAt) {

    public Entry {
        verdicts = List.copyOf(verdicts);
        labels = List.copyOf(labels);
    }

    /**
     * What others show of the article.
     *
     * @param wordCount counted length of the body that counts
     */
    public record Details(
            String authorId,
            String title,
            @Nullable String url,
            List<String> columnIds,
            Instant publishedAt,
            @Nullable String category,
            @Nullable String kind,
            int wordCount) {
        public Details {
            columnIds = List.copyOf(columnIds);
        }
    }

    static Entry first(
            String contestId,
            String articleId,
            Details details,
            List<Verdict> verdicts,
            @Nullable String excludedBy,
            Instant now) {
        EntryStatus status = EntryStatus.of(verdicts, null, excludedBy);
        return new Entry(contestId, articleId, 1, details, status, verdicts, null, List.of(), excludedBy, now);
    }

    /** This entry judged anew; this very object when nothing changes. */
    Entry judged(Details newDetails, List<Verdict> newVerdicts, @Nullable String newExcludedBy, Instant now) {
        return next(newDetails, newVerdicts, decision, labels, newExcludedBy, now);
    }

    /** This entry after an operator's decision; this very object when the decision repeats the one that holds. */
    public Entry decided(Decision newDecision, Instant now) {
        if (decision != null && newDecision.repeats(decision)) {
            return this;
        }
        return next(details, verdicts, newDecision, labels, excludedBy, now);
    }

    /** This entry taken away by another one of its author, or given back (null); this very object when it is so. */
    public Entry excluded(@Nullable String newExcludedBy, Instant now) {
        return next(details, verdicts, decision, labels, newExcludedBy, now);
    }

    /** This entry with a label set or, for null, taken off; the verdict about labels follows the contest's rules. */
    public Entry labelled(String id, @Nullable Label label, ContestRules rules, Instant now) {
        List<Label> newLabels = new ArrayList<>(labels);
        newLabels.removeIf(known -> known.id().equals(id));
        if (label != null) {
            newLabels.add(label);
        }
        newLabels.sort(Comparator.comparing(Label::id));
        return next(details, RequiredLabel.again(verdicts, newLabels, rules), decision, newLabels, excludedBy, now);
    }

    /** The label of this id, or null. */
    public @Nullable Label label(String id) {
        return labels.stream()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Entry next(
            Details newDetails,
            List<Verdict> newVerdicts,
            @Nullable Decision newDecision,
            List<Label> newLabels,
            @Nullable String newExcludedBy,
            Instant now) {
        EntryStatus newStatus = EntryStatus.of(newVerdicts, newDecision, newExcludedBy);
        Entry next = new Entry(
                contestId,
                articleId,
                version,
                newDetails,
                newStatus,
                newVerdicts,
                newDecision,
                newLabels,
                newExcludedBy,
                updatedAt);
        return next.equals(this)
                ? this
                : new Entry(
                        contestId,
                        articleId,
                        version + 1,
                        newDetails,
                        newStatus,
                        newVerdicts,
                        newDecision,
                        newLabels,
                        newExcludedBy,
                        now);
    }
}
