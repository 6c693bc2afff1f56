package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Window;
import java.util.List;
import java.util.Set;

/** One thing that happens in a generated history. Every list of steps is a valid history, so any may be left out. */
sealed interface Step {

    /** A fact arrives. */
    record Tell(Told told) implements Step {}

    /** The contests of an article, and the names of its author, are these from now on. */
    record Enter(String articleId, List<Window> windows, Set<String> authors) implements Step {
        public Enter {
            windows = List.copyOf(windows);
            authors = Set.copyOf(authors);
        }
    }

    /** A marker of a count arrives. */
    record Mark(String contestId, int number, long cutOff) implements Step {}

    /** The log uses some offsets for itself. */
    record Gap(int offsets) implements Step {}

    /** A record arrives that cannot be used. */
    record Reject() implements Step {}

    /** Some of the state is written down, all of it or the changes; nothing if that is under way already. */
    record Write(boolean all, int most) implements Step {}

    /** What was begun to be written is finished and lost before it was safe. */
    record Lose() implements Step {}

    /** The rest is written down, and everything is read back. */
    record Restart() implements Step {}

    /**
     * Room is made; nothing happens while something is being written down.
     *
     * @param age  how many offsets an article in no contest has been without a fact
     * @param over contests that are over
     */
    record Evict(long age, long idleBytes, Set<String> over) implements Step {
        public Evict {
            over = Set.copyOf(over);
        }
    }

    /** What is wanted again is counted from here on. */
    record Settle() implements Step {}

    /** The log is read again for what is wanted; nothing happens while something is being written down. */
    record Return() implements Step {}

    /** All figures are compared. */
    record Compare() implements Step {}
}
