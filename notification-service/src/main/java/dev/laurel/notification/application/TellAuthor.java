package dev.laurel.notification.application;

import dev.laurel.notification.domain.Entry;
import dev.laurel.notification.domain.Telling;
import dev.laurel.notification.domain.Words;

/**
 * Tells the author of an entry what became of it. An entry that comes before the title of its contest is kept and told
 * when the title comes; nobody reads a message that names a contest by its id.
 */
public final class TellAuthor {

    private final Titles titles;
    private final WaitingEntries waiting;
    private final Correspondence correspondence;

    public TellAuthor(Titles titles, WaitingEntries waiting, Correspondence correspondence) {
        this.titles = titles;
        this.waiting = waiting;
        this.correspondence = correspondence;
    }

    /** Takes in a state of an entry, in any order and any number of times. */
    public Outcome tell(Entry entry) {
        Words title = titles.of(entry.contestId());
        if (title != null) {
            return tell(entry, title);
        }
        waiting.add(entry);
        // The title may have come since it was looked for; whoever brought it may not have seen this entry waiting.
        title = titles.of(entry.contestId());
        return title == null ? Outcome.WAITING : tellWaiting(entry, title);
    }

    /** Tells everyone whose entries waited for the title of this contest. */
    void tellWaiting(String contestId) {
        Words title = titles.of(contestId);
        if (title != null) {
            waiting.of(contestId).forEach(entry -> tellWaiting(entry, title));
        }
    }

    private Outcome tellWaiting(Entry entry, Words title) {
        Outcome outcome = tell(entry, title);
        waiting.remove(entry);
        return outcome;
    }

    private Outcome tell(Entry entry, Words title) {
        return correspondence.tell(entry.contestId(), entry.recipientId(), told -> Telling.of(told, entry, title));
    }
}
