package dev.laurel.chassis.web;

import org.springframework.http.HttpStatus;

/**
 * Counts the bytes of a body that does not say, or lies about, how long it is.
 *
 * <p>Not safe for use by several threads; a body has one reader.
 */
final class BodyLimit {

    private final long most;
    private long seen;

    BodyLimit(long most) {
        this.most = most;
    }

    /** Notes that {@code bytes} more were read; fails as 413 when that is too many. */
    void read(long bytes) {
        seen += Math.max(0, bytes);
        if (seen > most) {
            throw tooLong(most);
        }
    }

    static ProblemException tooLong(long most) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "Body too large",
                "The request's body is longer than " + most + " bytes.");
    }
}
