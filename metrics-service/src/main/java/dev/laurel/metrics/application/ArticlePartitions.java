package dev.laurel.metrics.application;

/** Which partition of the interactions log the facts about an article stand in, whether there are any yet or not. */
@FunctionalInterface
public interface ArticlePartitions {

    /** The partition, from 0. */
    int of(String articleId);
}
