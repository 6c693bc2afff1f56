package dev.laurel.chassis.state;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The newest publication of each key that the tail has not shown yet. It orders sends of one key by version within this
 * publisher, and tells the reader which older records are about to be followed by a newer one.
 */
final class Unconfirmed {

    private static final int STRIPES = 64;

    private final Map<String, Sent> newest = new ConcurrentHashMap<>();
    private final Object[] locks = new Object[STRIPES];

    Unconfirmed() {
        for (int i = 0; i < STRIPES; i++) {
            locks[i] = new Object();
        }
    }

    /** Sends unless something newer of the same key is on its way already. */
    CompletableFuture<RecordMetadata> send(
            StateRecord state, Function<StateRecord, CompletableFuture<RecordMetadata>> sender) {
        // The lock makes the order of sending the order of versions; a map's compute may not call out.
        synchronized (locks[Math.floorMod(state.key().hashCode(), STRIPES)]) {
            Sent before = newest.get(state.key());
            if (before != null && before.sequence().compareTo(state.sequence()) > 0) {
                return before.outcome();
            }
            var outcome = new CompletableFuture<RecordMetadata>();
            var sent = new Sent(state.sequence(), outcome);
            newest.put(state.key(), sent);
            var unused = sender.apply(state).whenComplete((metadata, failure) -> {
                if (failure != null) {
                    newest.remove(state.key(), sent);
                    outcome.completeExceptionally(failure);
                } else {
                    outcome.complete(metadata);
                }
            });
            return outcome;
        }
    }

    /**
     * What the tail's record of a key means.
     *
     * @param sequence the record's version, empty when it has none
     */
    Meaning seen(String key, String sequence, long offset) {
        Sent own = newest.get(key);
        if (own == null) {
            return Meaning.FOREIGN;
        }
        int order = sequence.compareTo(own.sequence());
        if (order == 0) {
            newest.remove(key, own);
            return Meaning.CURRENT;
        }
        if (order > 0) {
            return Meaning.FOREIGN;
        }
        Long at = own.offset();
        return at == null ? Meaning.UNDECIDED : at > offset ? Meaning.OVERTAKEN : Meaning.FOREIGN;
    }

    /** Keys and versions on their way; for tests. */
    Map<String, String> pending() {
        var result = new HashMap<String, String>();
        newest.forEach((key, sent) -> result.put(key, sent.sequence()));
        return result;
    }

    /** What a record in the tail means. */
    enum Meaning {
        /** It is the newest that this publisher sent. */
        CURRENT,
        /** A newer one of this publisher stands after it. */
        OVERTAKEN,
        /** A newer one of this publisher is on its way; whether before or after is not known yet. */
        UNDECIDED,
        /** Nothing is known about it here: the source must be asked. */
        FOREIGN
    }

    private record Sent(String sequence, CompletableFuture<RecordMetadata> outcome) {

        private @Nullable Long offset() {
            boolean acknowledged = outcome.isDone() && !outcome.isCompletedExceptionally();
            return acknowledged ? Long.valueOf(outcome.join().offset()) : null;
        }
    }
}
