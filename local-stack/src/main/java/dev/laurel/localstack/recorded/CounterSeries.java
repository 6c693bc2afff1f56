package dev.laurel.localstack.recorded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How one counter of one article changed, by {@link Change#to()}. */
public record CounterSeries(String articleId, Kind kind, List<Change> changes) {

    public CounterSeries {
        changes = changes.stream().sorted(Comparator.comparing(Change::to)).toList();
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("No change of " + kind + " of " + articleId);
        }
    }

    public Instant articleCreatedAt() {
        return RecordedArticle.createdAt(articleId);
    }

    /** What is counted. */
    public enum Kind {
        LIKES,
        COMMENTS,
        VIEWS
    }

    /** On the day {@code from} the counter stood at {@code before}, on the day {@code to} at {@code after}. */
    public record Change(LocalDate from, LocalDate to, long before, long after) {
        public Change {
            if (before < 0 || after < 0) {
                throw new IllegalArgumentException("A counter below zero: " + before + " to " + after);
            }
        }
    }
}
