package dev.laurel.submission.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.submission.application.RefusedException;
import dev.laurel.submission.application.UnusableException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers what the present state does not allow with 409, and what names nothing there is with 422. */
final class Refusals {

    private Refusals() {}

    static <T extends @Nullable Object> T conflict(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RefusedException e) {
            throw new ProblemException(HttpStatus.CONFLICT, e.code(), "Not possible now", e.detail());
        } catch (UnusableException e) {
            throw Bodies.invalid(List.of(new FieldFault(e.field(), e.problem(), e.expected())));
        }
    }
}
