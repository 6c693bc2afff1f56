package dev.laurel.submission.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which levels of an author may take part. The level is the counter {@value #COUNTER}.
 *
 * @param from    lowest level, inclusive
 * @param through highest level, inclusive
 * @param at      the instant at which the level counts; null for that of the article's publication
 */
public record AuthorLevel(long from, long through, @Nullable Instant at) {

    /** The counter's name in the facts. */
    public static final String COUNTER = "level";
}
