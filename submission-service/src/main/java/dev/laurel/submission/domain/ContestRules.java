package dev.laurel.submission.domain;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of a contest's definition that decides about entries.
 *
 * @param timeZone          only for showing times to people
 * @param minimumBodyLength 0 for no minimum
 * @param jury              null where nobody scores
 * @param awards            their ids
 */
public record ContestRules(
        String contestId,
        ZoneId timeZone,
        Window submissions,
        SortedSet<String> topicIds,
        int minimumBodyLength,
        EntryConditions conditions,
        Moderation moderation,
        @Nullable JuryRules jury,
        SortedSet<String> awards) {

    public ContestRules {
        topicIds = Collections.unmodifiableSortedSet(new TreeSet<>(topicIds));
        awards = Collections.unmodifiableSortedSet(new TreeSet<>(awards));
    }

    /** Whether the definition has an award of this id. */
    public boolean hasAward(String award) {
        return awards.contains(award);
    }

    /** Whether an author's entries decide about each other. */
    public boolean relatesEntriesOfAuthor() {
        return conditions.maximumEntriesPerAuthor() > 0 || moderation.reachesOtherEntries();
    }

    /** Whether facts about authors can change a verdict. */
    public boolean looksAtAuthors() {
        return conditions.looksAtAuthors();
    }
}
