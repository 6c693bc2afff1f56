package dev.laurel.submission.domain;

import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The part of a contest's definition that decides about entries.
 *
 * @param timeZone          only for showing times to people
 * @param minimumBodyLength 0 for no minimum
 */
public record ContestRules(
        String contestId, ZoneId timeZone, Window submissions, SortedSet<String> topicIds, int minimumBodyLength) {

    public ContestRules {
        topicIds = Collections.unmodifiableSortedSet(new TreeSet<>(topicIds));
    }
}
