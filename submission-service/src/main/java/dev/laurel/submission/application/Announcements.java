package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Entry;
import dev.laurel.submission.domain.Sheet;
import java.util.Collection;

/** Tells the other services the newest states. */
public interface Announcements {

    /** Hands the contest over; returns at once. */
    void announce(Contest contest);

    /** Hands the entries over; returns at once. */
    void announce(Collection<Entry> entries);

    /** Hands a sheet over that is no draft; returns at once. */
    void announce(Sheet sheet);

    /** Blocks until everything handed over before is where it cannot get lost. Throws when something is not. */
    void settle();
}
