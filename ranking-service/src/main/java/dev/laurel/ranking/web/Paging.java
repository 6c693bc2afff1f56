package dev.laurel.ranking.web;

import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which rows are asked for. A cursor is the rank of the first row of the next page. */
record Paging(int rank, int limit) {

    static final int DEFAULT_LIMIT = 100;
    static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    static Paging of(@Nullable String cursor, @Nullable String limit) {
        int rank = number("cursor", cursor, 1, Integer.MAX_VALUE, "the nextCursor of the page before");
        return new Paging(rank, number("limit", limit, DEFAULT_LIMIT, MOST, "a number from 1 to " + MOST));
    }

    private static int number(String field, @Nullable String text, int absent, int most, String expected) {
        if (text == null) {
            return absent;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "invalid-parameter",
                    "Invalid parameter",
                    "The parameter " + field + " cannot be used.",
                    List.of(new FieldFault(field, "is not usable", expected)));
        }
        return Integer.parseInt(text);
    }
}
