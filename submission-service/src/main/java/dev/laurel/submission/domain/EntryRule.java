package dev.laurel.submission.domain;

/** One rule of a contest about an article. */
interface EntryRule {

    /** How verdicts name the rule; stable. */
    String name();

    /** Whether the contest asks for this at all; without that there is no verdict. */
    default boolean isAsked(ContestRules contest) {
        return true;
    }

    Verdict judge(Candidacy candidacy);
}
