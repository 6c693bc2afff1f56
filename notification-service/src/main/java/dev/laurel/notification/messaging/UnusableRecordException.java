package dev.laurel.notification.messaging;

import dev.laurel.chassis.messaging.Rejection;

/** A record that no later attempt would make usable. */
final class UnusableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    UnusableRecordException(Rejection rejection) {
        super(rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    static UnusableRecordException missing(String field, String expected) {
        return new UnusableRecordException(
                new Rejection("missingField", field, "The field " + field + " is missing; expected " + expected + "."));
    }

    Rejection rejection() {
        return rejection;
    }
}
