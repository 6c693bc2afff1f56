package dev.laurel.notification.webhooks;

import dev.laurel.notification.domain.delivery.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a receiver's reply means. */
final class Answers {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Answers() {}

    /**
     * Reads a reply.
     *
     * @param longest what a longer {@code Retry-After} is cut to
     */
    static Answer of(HttpPosts.Reply reply, Instant now, Duration longest) {
        int status = reply.status();
        if (status >= 200 && status < 300) {
            return new Answer.Accepted(status);
        }
        Duration pause = pause(reply.retryAfter(), now, longest);
        if (status == 429 || (status == 503 && pause != null)) {
            return new Answer.Overloaded(status, pause);
        }
        if (status >= 500 || status == 408) {
            return new Answer.Unreachable(status, "answers " + status);
        }
        String why = status >= 300 && status < 400
                ? "answers " + status + "; redirects are not followed, configure the address it leads to"
                : "answers " + status;
        return new Answer.Refused(status, why);
    }

    /** Seconds or a date, as RFC 9110 has it; null for anything else. */
    private static @Nullable Duration pause(@Nullable String retryAfter, Instant now, Duration longest) {
        if (retryAfter == null) {
            return null;
        }
        Duration pause;
        if (SECONDS.matcher(retryAfter.strip()).matches()) {
            pause = Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        } else {
            try {
                var at = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
                pause = Duration.between(now, at.toInstant());
            } catch (DateTimeException neither) {
                return null;
            }
        }
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
