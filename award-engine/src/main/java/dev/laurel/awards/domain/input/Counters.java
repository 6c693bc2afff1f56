package dev.laurel.awards.domain.input;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Counted figures of an entry at the cut-off.
 *
 * @param more any others, for example {@code wordCount} or {@code ownLikes}
 */
public record Counters(long views, long likes, long comments, long collects, Map<String, BigDecimal> more) {

    public static final Counters ZERO = new Counters(0, 0, 0, 0);

    public Counters {
        more = Map.copyOf(more);
    }

    /** The four that every platform knows. */
    public Counters(long views, long likes, long comments, long collects) {
        this(views, likes, comments, collects, Map.of());
    }
}
