package dev.laurel.submission.wire;

/**
 * What came of reading a fact.
 *
 * @param <F> the facts
 */
public sealed interface ReadFact<F> {

    /** It can be used. */
    record Good<F>(F fact) implements ReadFact<F> {}

    /**
     * It cannot be used.
     *
     * @param code     a short stable word
     * @param field    path of the field at fault; empty when it is the whole fact
     * @param problem  what is wrong
     * @param expected what would be right
     */
    record Bad<F>(String code, String field, String problem, String expected) implements ReadFact<F> {}
}
