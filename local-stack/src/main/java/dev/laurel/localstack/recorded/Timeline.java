package dev.laurel.localstack.recorded;

import dev.laurel.contracts.interactions.InteractionFact;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The facts of many counters in the order of their event time; equal times by article, then by kind. Holds one interval
 * of each counter in memory, not all facts.
 */
public final class Timeline implements Iterator<Timeline.Moment> {

    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing((Head head) -> head.fact().at())
                    .thenComparing(head -> head.series().articleId())
                    .thenComparing(head -> head.series().kind()));

    public Timeline(List<CounterSeries> all, CountersToFacts facts) {
        for (CounterSeries series : all) {
            advance(series, facts.facts(series).iterator());
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Moment next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        advance(head.series(), head.rest());
        return new Moment(head.series().articleId(), head.fact());
    }

    private void advance(CounterSeries series, Iterator<InteractionFact> rest) {
        if (rest.hasNext()) {
            heads.add(new Head(series, rest.next(), rest));
        }
    }

    /** A fact and the article it is about. */
    public record Moment(String articleId, InteractionFact fact) {}

    private record Head(CounterSeries series, InteractionFact fact, Iterator<InteractionFact> rest) {}
}
