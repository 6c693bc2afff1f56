package dev.laurel.notification.domain;

/** Whether an entry takes part. */
public enum Standing {
    ACCEPTED,
    INELIGIBLE,
    DISQUALIFIED,
    WITHDRAWN
}
