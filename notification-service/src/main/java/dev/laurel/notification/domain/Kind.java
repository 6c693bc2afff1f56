package dev.laurel.notification.domain;

/** What a message tells. */
public enum Kind {
    ENTRY_ACCEPTED,
    ENTRY_INELIGIBLE,
    ENTRY_DISQUALIFIED,
    ENTRY_WITHDRAWN,
    AWARD_WON,
    AWARD_CHANGED,
    AWARD_WITHDRAWN
}
