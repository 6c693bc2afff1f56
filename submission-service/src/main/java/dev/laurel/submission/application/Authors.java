package dev.laurel.submission.application;

import dev.laurel.submission.domain.AuthorHistory;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Everything known of authors. What is written is read by whoever reads afterwards. Safe for several threads. */
public interface Authors {

    /** Those of {@code authorIds} that are known, by id. */
    Map<String, Stored> find(Collection<String> authorIds);

    /**
     * Writes each author whose stored version is still {@code version - 1} (0: not stored).
     *
     * @return ids of the authors that were not written because somebody else was faster
     */
    Set<String> save(Collection<Stored> changed);

    /** An author as stored; {@code version} grows by one with every write, from 1. */
    record Stored(AuthorHistory history, long version) {

        /** The same author with a newer history, to be written next. */
        public Stored next(AuthorHistory newHistory) {
            return new Stored(newHistory, version + 1);
        }
    }
}
