package dev.laurel.notification.application;

/** What became of a state that came in. */
public enum Outcome {
    /** It changed what somebody was told. */
    APPLIED,
    /** It was known, or older than what is known. */
    KNOWN,
    /** It is kept until the title of its contest is known. */
    WAITING
}
