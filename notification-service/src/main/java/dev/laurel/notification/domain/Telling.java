package dev.laurel.notification.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference between what a creator was told and what is newest: the messages to send, in order, and what has been
 * told once they are sent.
 *
 * <p>Telling the same state twice, or an older one after a newer one, gives no message and leaves what was told as it
 * was. A state that changes nothing for the creator gives no message. It does not decide how messages travel.
 */
public record Telling(Told told, List<Message> messages) {

    public Telling {
        messages = List.copyOf(messages);
    }

    /** Nothing to say and nothing new to remember. */
    public static Telling nothing(Told told) {
        return new Telling(told, List.of());
    }

    /**
     * What to tell the author of an entry. An entry that is first heard of when it has gone is not mentioned: its author
     * was never told that it took part.
     */
    public static Telling of(Told told, Entry newest, Words contestTitle) {
        ToldEntry before = told.entry(newest.articleId());
        if (before != null && before.version() >= newest.version()) {
            return nothing(told);
        }
        boolean nothingNew = before == null ? newest.standing() == Standing.WITHDRAWN : before.saysTheSameAs(newest);
        if (nothingNew) {
            return new Telling(told.with(ToldEntry.of(newest), 0), List.of());
        }
        Draft draft = EntryNews.about(newest, contestTitle, before != null);
        return new Telling(told.with(ToldEntry.of(newest), 1), List.of(draft.numbered(told, 1)));
    }

    /** What to tell a creator about a published result: one message for each place won, changed or lost. */
    public static Telling of(Told told, Results newest) {
        if (told.revision() >= newest.revision()) {
            return nothing(told);
        }
        List<Place> places = newest.of(told.recipientId());
        List<Draft> drafts = AwardChange.between(told.places(), places).stream()
                .map(change -> AwardNews.about(change, newest))
                .toList();
        List<Message> messages = new ArrayList<>();
        for (Draft draft : drafts) {
            messages.add(draft.numbered(told, messages.size() + 1));
        }
        return new Telling(told.with(newest.revision(), places, messages.size()), messages);
    }
}
