package dev.laurel.submission.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One page of a list that is ordered by id.
 *
 * @param after the last id of the page before, or null for the first page
 * @param limit most elements of a page
 */
record Paging(@Nullable String after, int limit) {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    static Paging of(@Nullable String cursor, @Nullable Integer limit) {
        int wanted = limit == null ? DEFAULT : limit;
        if (wanted < 1 || wanted > MOST) {
            throw invalid("limit", "limit is " + wanted, "1 to " + MOST);
        }
        return new Paging(cursor == null ? null : decoded(cursor), wanted);
    }

    /** Ask for this many to learn whether there is a next page. */
    int oneMore() {
        return limit + 1;
    }

    /** The page's share of {@code found}. */
    <T> List<T> cut(List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The cursor of the next page, or null when this is the last. */
    <T> @Nullable String next(List<T> found, Function<T, String> id) {
        if (found.size() <= limit) {
            return null;
        }
        byte[] last = id.apply(found.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last);
    }

    static ProblemException invalid(String field, String problem, String expected) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Invalid request",
                "Some fields are not as they should be.",
                List.of(new FieldFault(field, problem, expected)));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid("cursor", "the cursor cannot be read", "a nextCursor of this list, or none");
        }
    }
}
