package dev.laurel.localstack.recorded;

import dev.laurel.contracts.interactions.CommentRemoved;
import dev.laurel.contracts.interactions.Commented;
import dev.laurel.contracts.interactions.CounterReported;
import dev.laurel.contracts.interactions.InteractionFact;
import dev.laurel.contracts.interactions.Liked;
import dev.laurel.contracts.interactions.Unliked;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Invents who acts. One more is by the article's next reader or comment number, counted from 1 and never used again;
 * one less is by whoever acted last and still counts.
 */
final class UnitFacts {

    private final CounterSeries series;
    private final Deque<Long> standing = new ArrayDeque<>();
    private long used;

    private UnitFacts(CounterSeries series) {
        this.series = series;
    }

    static UnitFacts of(CounterSeries series) {
        return new UnitFacts(series);
    }

    InteractionFact next(boolean more, Instant at) {
        return more ? added(at) : withdrawn(at);
    }

    InteractionFact total(long total, Instant at) {
        return new CounterReported(series.articleId(), "views", total, at, null);
    }

    private InteractionFact added(Instant at) {
        long index = ++used;
        standing.push(index);
        String article = series.articleId();
        return switch (series.kind()) {
            case LIKES -> new Liked(article, reader(index), at, null);
            case COMMENTS -> new Commented(article, comment(index), reader(index), at, null);
            case VIEWS -> throw new IllegalStateException("Views are totals, not single facts");
        };
    }

    private InteractionFact withdrawn(Instant at) {
        long index = standing.pop();
        String article = series.articleId();
        return switch (series.kind()) {
            case LIKES -> new Unliked(article, reader(index), at, null);
            case COMMENTS -> new CommentRemoved(article, comment(index), at, null);
            case VIEWS -> throw new IllegalStateException("Views are totals, not single facts");
        };
    }

    private static String reader(long index) {
        return "r" + index;
    }

    private String comment(long index) {
        return series.articleId() + "-c" + index;
    }
}
