package dev.laurel.submission.web;

import dev.laurel.chassis.web.ProblemException;
import dev.laurel.submission.application.RefusedException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Answers what the present state does not allow with 409. */
final class Refusals {

    private Refusals() {}

    static <T> T conflict(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RefusedException e) {
            throw new ProblemException(HttpStatus.CONFLICT, e.code(), "Not possible now", e.detail());
        }
    }
}
