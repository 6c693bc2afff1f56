package dev.laurel.submission.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an entry takes part. */
public enum EntryStatus {
    ACCEPTED,
    INELIGIBLE,
    DISQUALIFIED,
    WITHDRAWN;

    /** A person's disqualification stands above everything; then the article must belong here; then the rules decide. */
    static EntryStatus of(List<Verdict> verdicts, @Nullable Decision decision, @Nullable String excludedBy) {
        boolean disqualified = decision != null && decision.kind() == Decision.Kind.DISQUALIFY;
        if (disqualified || excludedBy != null) {
            return DISQUALIFIED;
        }
        if (!EntryRules.admit(verdicts)) {
            return WITHDRAWN;
        }
        return verdicts.stream().allMatch(Verdict::passed) ? ACCEPTED : INELIGIBLE;
    }
}
