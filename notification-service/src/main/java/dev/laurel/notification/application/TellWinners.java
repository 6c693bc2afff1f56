package dev.laurel.notification.application;

import dev.laurel.notification.domain.Results;
import dev.laurel.notification.domain.Telling;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells winners, and those who no longer are, about a published result. Does not wait for the contest: a result carries
 * its title.
 */
public final class TellWinners {

    private final PublishedResults published;
    private final Memories memories;
    private final LearnTitle titles;
    private final Correspondence correspondence;

    public TellWinners(
            PublishedResults published, Memories memories, LearnTitle titles, Correspondence correspondence) {
        this.published = published;
        this.memories = memories;
        this.titles = titles;
        this.correspondence = correspondence;
    }

    /** Takes in a result, in any order of revisions and any number of times. */
    public Outcome tell(Results results) {
        titles.learn(results.contestId(), LearnTitle.BORROWED, results.contestTitle());
        Outcome outcome = Outcome.KNOWN;
        Results newest = published.keep(results);
        Results told;
        do {
            told = newest;
            if (tellEveryone(told) == Outcome.APPLIED) {
                outcome = Outcome.APPLIED;
            }
            // Another instance may have told a newer revision meanwhile, without having seen whom this one told.
            newest = published.keep(told);
        } while (newest.revision() > told.revision());
        return outcome;
    }

    private Outcome tellEveryone(Results results) {
        Set<String> recipients = new HashSet<>(results.winners());
        recipients.addAll(memories.winnersBefore(results.contestId(), results.revision()));
        // Who lost a place just before a crash is told of none any more, but may not have the message yet.
        recipients.addAll(memories.awaiting(results.contestId()));
        Outcome outcome = Outcome.KNOWN;
        for (String recipient : recipients) {
            if (tell(recipient, results) == Outcome.APPLIED) {
                outcome = Outcome.APPLIED;
            }
        }
        return outcome;
    }

    /** Tells those who have heard of an older revision only. */
    void tellLatecomers(Results newest) {
        memories.winnersBefore(newest.contestId(), newest.revision()).forEach(recipient -> tell(recipient, newest));
    }

    private Outcome tell(String recipient, Results results) {
        return correspondence.tell(results.contestId(), recipient, told -> Telling.of(told, results));
    }
}
