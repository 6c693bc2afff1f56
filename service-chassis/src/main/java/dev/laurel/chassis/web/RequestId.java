package dev.laurel.chassis.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that names a request in answers and logs: the caller's, if it is a sane one, else a new one. */
public final class RequestId {

    /** The header by which it comes and goes. */
    public static final String HEADER = "X-Request-Id";

    /** The key in the logging context. */
    public static final String MDC_KEY = "requestId";

    static final String ATTRIBUTE = "dev.laurel.requestId";

    /** Nothing that could break a log line or grow it without bound. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String of(@Nullable String offered) {
        return offered != null && SANE.matcher(offered).matches()
                ? offered
                : UUID.randomUUID().toString();
    }
}
