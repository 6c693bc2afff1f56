package dev.laurel.chassis.web;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be fulfilled, answered as problem+json in both stacks. Carries no stack trace: it is an answer. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final String detail;
    private final transient List<FieldFault> faults;

    /**
     * A problem.
     *
     * @param status the HTTP status
     * @param code a short stable word in kebab-case; the problem's type is {@code https://laurel.dev/problems/<code>}
     * @param title the same for every problem of this code
     * @param detail what went wrong this time and what to do, for a person
     * @param faults the fields at fault; may be empty
     */
    public ProblemException(HttpStatus status, String code, String title, String detail, List<FieldFault> faults) {
        super(code + ": " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** A problem that no field is to blame for. */
    public ProblemException(HttpStatus status, String code, String title, String detail) {
        this(status, code, title, detail, List.of());
    }

    /** Nothing is known under that id, or nothing the caller may see. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** The stable word. */
    public String code() {
        return code;
    }

    /** The title of all problems of this code. */
    public String title() {
        return title;
    }

    /** What went wrong this time. */
    public String detail() {
        return detail;
    }

    /** The fields at fault. */
    public List<FieldFault> faults() {
        return faults;
    }
}
