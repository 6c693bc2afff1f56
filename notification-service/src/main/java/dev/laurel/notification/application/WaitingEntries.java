package dev.laurel.notification.application;

import dev.laurel.notification.domain.Entry;
import java.util.List;
import java.util.Set;

/** The newest states of entries that came before the title of their contest. */
public interface WaitingEntries {

    /** Keeps an entry unless the same or a higher version of it waits. */
    void add(Entry entry);

    /** All entries of a contest that wait. */
    List<Entry> of(String contestId);

    /** Removes an entry unless a higher version of it waits. */
    void remove(Entry entry);

    /** Contests for which entries wait. */
    Set<String> contests();
}
