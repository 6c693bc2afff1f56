package dev.laurel.ranking.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that might be different in a contest, to see what would follow. Nothing is applied.
 *
 * @param rules     other rules; null for those that hold
 * @param decisions decisions about entries, by article
 * @param quotas    places of awards; they stand above those that operators have decided
 * @param sheets    further or other sheets of the jury
 */
public record Change(
        @Nullable Rules rules, Map<String, Decision> decisions, List<Acts.Quota> quotas, List<Sheet> sheets) {

    public Change {
        decisions = Map.copyOf(decisions);
        quotas = List.copyOf(quotas);
        sheets = List.copyOf(sheets);
    }

    /** Other rules, and the definition they come from. */
    public record Rules(ContestRules rules, String definition) {}

    /** A decision about an entry: it takes part, or is excluded with a consequence. */
    public record Decision(boolean takesPart, Entry.@Nullable Exclusion exclusion) {}

    /** Whether nothing is different. */
    public boolean isNone() {
        return rules == null && decisions.isEmpty() && quotas.isEmpty() && sheets.isEmpty();
    }

    /** A board of its own with the change made, the held one left as it is. */
    public ContestBoard tryOn(ContestBoard held, Contest contest, Around around) {
        ContestBoard tried = new ContestBoard(around);
        Map<String, Acts.Quota> lowered = new TreeMap<>();
        contest.acts().quotas().forEach(quota -> lowered.put(quota.award() + '/' + quota.part(), quota));
        quotas.forEach(quota -> lowered.put(quota.award() + '/' + quota.part(), quota));
        Acts acts = new Acts(
                List.copyOf(lowered.values()),
                contest.acts().picks(),
                contest.acts().draws(),
                contest.acts().choices());
        for (Participant participant : held.participants()) {
            Entry entry = participant.entry();
            if (entry != null) {
                tried.apply(changed(entry));
                tried.tally(entry.articleId(), participant.tally());
            }
        }
        held.sheets().forEach(tried::apply);
        sheets.forEach(tried::replace);
        tried.apply(contest.with(
                rules == null ? contest.rules() : rules.rules(),
                rules == null ? contest.definition() : rules.definition(),
                acts));
        return tried;
    }

    private Entry changed(Entry entry) {
        Decision decision = decisions.get(entry.articleId());
        if (decision == null) {
            return entry;
        }
        return entry.decided(
                decision.takesPart() ? Entry.Status.ACCEPTED : Entry.Status.DISQUALIFIED, decision.exclusion());
    }
}
