package dev.laurel.notification.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one creator was last told about one contest.
 *
 * @param sequence of the last message; 0 when there was none
 * @param entries  sorted by article id
 * @param revision of the newest result heard of; 0 when there was none
 * @param places   the places the creator was told to hold
 */
public record Told(
        String contestId,
        String recipientId,
        long sequence,
        List<ToldEntry> entries,
        int revision,
        List<Place> places) {

    public Told {
        entries = List.copyOf(entries);
        places = List.copyOf(places);
    }

    /** A creator who has heard nothing yet. */
    public static Told nothing(String contestId, String recipientId) {
        return new Told(contestId, recipientId, 0, List.of(), 0, List.of());
    }

    @Nullable
    ToldEntry entry(String articleId) {
        for (ToldEntry entry : entries) {
            if (entry.articleId().equals(articleId)) {
                return entry;
            }
        }
        return null;
    }

    Told with(ToldEntry newest, int messages) {
        List<ToldEntry> others = new ArrayList<>(entries);
        others.removeIf(entry -> entry.articleId().equals(newest.articleId()));
        others.add(newest);
        others.sort(Comparator.comparing(ToldEntry::articleId));
        return new Told(contestId, recipientId, sequence + messages, others, revision, places);
    }

    Told with(int newRevision, List<Place> newPlaces, int messages) {
        return new Told(contestId, recipientId, sequence + messages, entries, newRevision, newPlaces);
    }
}
