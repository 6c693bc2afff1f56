package dev.laurel.chassis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;

/**
 * Decides how a failure is answered, alike in both stacks. What a caller can do something about is named; of anything
 * else it learns the request's id only, and the log holds the rest.
 */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final int DEEPEST_CAUSE = 12;

    private Problems() {}

    /** The problem to answer with; logs what is nobody's fault but ours. */
    static Problem of(Throwable failure, @Nullable String requestId) {
        Problem known = known(failure);
        if (known != null) {
            return known.in(requestId);
        }
        log.error("request {} failed", requestId, failure);
        return Problem.of(
                        500,
                        "internal",
                        "Internal error",
                        "Something went wrong on our side. The request's id finds it in the logs.",
                        List.of())
                .in(requestId);
    }

    private static @Nullable Problem known(Throwable failure) {
        ProblemException problem = cause(failure, ProblemException.class);
        if (problem != null) {
            return Problem.of(
                    problem.status().value(), problem.code(), problem.title(), problem.detail(), problem.faults());
        }
        if (cause(failure, DataBufferLimitException.class) != null) {
            return tooLarge();
        }
        if (failure instanceof AuthenticationException authentication) {
            return unauthenticated(authentication);
        }
        if (failure instanceof AccessDeniedException) {
            return forbidden();
        }
        if (failure instanceof BindingResult binding) {
            return invalid(faults(binding));
        }
        if (failure instanceof HandlerMethodValidationException validation) {
            return invalid(faults(validation));
        }
        TypeMismatchException mismatch = cause(failure, TypeMismatchException.class);
        if (mismatch != null) {
            return invalid(List.of(fault(mismatch)));
        }
        if (failure instanceof HttpMessageNotReadableException || cause(failure, DecodingException.class) != null) {
            return unreadable(failure);
        }
        return failure instanceof ErrorResponse response ? answered(response) : null;
    }

    /** The token is not good, or nobody can tell now because its issuer does not answer. */
    static Problem unauthenticated(AuthenticationException why) {
        if (why instanceof AuthenticationServiceException) {
            return Problem.of(
                    503,
                    "issuer-unavailable",
                    "The token cannot be checked now",
                    "The issuer of tokens does not answer. Send the request again in a moment.",
                    List.of());
        }
        return Problem.of(
                401,
                "unauthenticated",
                "No valid token",
                "Send a valid token for this service in the header Authorization: Bearer.",
                List.of());
    }

    static Problem forbidden() {
        return Problem.of(403, "forbidden", "Not allowed", "The token's roles do not allow this request.", List.of());
    }

    static Problem tooManyRequests(int seconds) {
        return Problem.of(
                429,
                "too-many-requests",
                "Too many requests",
                "This client has used up its allowance; nothing was done. Send the request again after " + seconds
                        + " s.",
                List.of());
    }

    static Problem tooLarge() {
        return Problem.of(
                413, "body-too-large", "Body too large", "The request's body is longer than allowed.", List.of());
    }

    /** What Spring answers for a status that needs no words of ours. */
    static Problem ofStatus(int status, @Nullable String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "HTTP " + status : known.getReasonPhrase();
        String code = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Problem.of(status, code, title, detail == null ? title + "." : detail, List.of());
    }

    private static @Nullable Problem answered(ErrorResponse response) {
        int status = response.getStatusCode().value();
        if (status >= 500) {
            return status == 503 ? ofStatus(status, null) : null;
        }
        return ofStatus(status, response.getBody().getDetail());
    }

    private static Problem invalid(List<FieldFault> faults) {
        return Problem.of(400, "invalid-request", "Invalid request", "Some fields are not as they should be.", faults);
    }

    private static Problem unreadable(Throwable failure) {
        JacksonException json = cause(failure, JacksonException.class);
        if (json == null) {
            return Problem.of(
                    400, "unreadable-body", "Unreadable body", "The body is missing or cannot be read.", List.of());
        }
        var location = json.getLocation();
        String where =
                location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        var fault = new FieldFault(path(json), json.getOriginalMessage(), "JSON as the route's schema says");
        return Problem.of(
                400, "unreadable-body", "Unreadable body", "The body cannot be read" + where + ".", List.of(fault));
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    private static List<FieldFault> faults(BindingResult binding) {
        var faults = new ArrayList<FieldFault>();
        for (var error : binding.getAllErrors()) {
            String field = error instanceof FieldError at ? at.getField() : "";
            faults.add(new FieldFault(field, "not valid", text(error.getDefaultMessage())));
        }
        return faults;
    }

    private static List<FieldFault> faults(HandlerMethodValidationException validation) {
        var faults = new ArrayList<FieldFault>();
        for (var result : validation.getParameterValidationResults()) {
            String name = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors()) {
                String field = error instanceof FieldError at ? at.getField() : text(name);
                faults.add(new FieldFault(field, "not valid", text(error.getDefaultMessage())));
            }
        }
        return faults;
    }

    private static FieldFault fault(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return new FieldFault(
                text(mismatch.getPropertyName()),
                "\"" + mismatch.getValue() + "\" cannot be read",
                type == null ? "another value" : type.getSimpleName());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
