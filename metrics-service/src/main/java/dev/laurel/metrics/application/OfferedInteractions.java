package dev.laurel.metrics.application;

import java.util.concurrent.CompletableFuture;

/** Facts offered by the platform over HTTP, on their way into the log. */
public interface OfferedInteractions {

    /** Checks one fact and writes it; the reader's id is replaced by a keyed hash. */
    Decision offer(byte[] json);

    /** What came of an offered fact. */
    sealed interface Decision {}

    /** It is on its way; the future tells when it is safe. */
    record Taken(CompletableFuture<Place> safe) implements Decision {}

    /** Where in the log of interactions a fact stands. */
    record Place(int partition, long offset) {}

    /** It cannot be used. */
    record Refused(String field, String problem, String expected) implements Decision {}
}
