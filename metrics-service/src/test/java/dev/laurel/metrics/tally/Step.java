package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.Window;
import java.util.List;

/** One thing that happens in a generated history. Every list of steps is a valid history, so any may be left out. */
sealed interface Step {

    /** A fact arrives. */
    record Tell(Told told) implements Step {}

    /** The contests of an article are these from now on. */
    record Enter(String articleId, List<Window> windows) implements Step {
        public Enter {
            windows = List.copyOf(windows);
        }
    }

    /** A marker of a count arrives. */
    record Mark(String contestId, int number, long cutOff) implements Step {}

    /** The log uses some offsets for itself. */
    record Gap(int offsets) implements Step {}

    /** A record arrives that cannot be used. */
    record Reject() implements Step {}

    /** The state is written down and read back. */
    record Restart() implements Step {}

    /** All figures are compared. */
    record Compare() implements Step {}
}
