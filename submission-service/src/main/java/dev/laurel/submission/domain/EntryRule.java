package dev.laurel.submission.domain;

/** One rule of a contest about an article. */
interface EntryRule {

    /** How verdicts name the rule; stable. */
    String name();

    Verdict judge(Candidacy candidacy);
}
