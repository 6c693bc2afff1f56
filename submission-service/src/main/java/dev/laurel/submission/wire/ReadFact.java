package dev.laurel.submission.wire;

import dev.laurel.contracts.articles.ArticleFact;

/** What came of reading an article fact. */
public sealed interface ReadFact {

    /** It can be used. */
    record Good(ArticleFact fact) implements ReadFact {}

    /**
     * It cannot be used.
     *
     * @param code     a short stable word
     * @param field    path of the field at fault; empty when it is the whole fact
     * @param problem  what is wrong
     * @param expected what would be right
     */
    record Bad(String code, String field, String problem, String expected) implements ReadFact {}
}
