package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All contests. What is written is read by whoever reads afterwards. Safe for several threads. */
public interface Contests {

    @Nullable
    Contest find(String contestId);

    /** Every contest, ascending by id. Contests are few. */
    List<Contest> all();

    /**
     * Writes the contest if the stored version is still {@code version - 1} (0: not stored).
     *
     * @return false when somebody else was faster
     */
    boolean save(Contest contest);

    /** Every definition the contest has had, oldest first. */
    List<Definition> definitions(String contestId);

    /** A definition in its canonical text, and the contest's version that brought it. */
    record Definition(long version, String text, Instant at) {}

    /** Remembers that this version of the contest has been applied to all articles known before it. */
    void markApplied(String contestId, long version);

    /** Whether this version, or a newer one, has been marked as applied. */
    boolean isApplied(String contestId, long version);
}
