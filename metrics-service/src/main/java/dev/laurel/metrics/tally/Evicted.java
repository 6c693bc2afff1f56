package dev.laurel.metrics.tally;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Articles that were counted and are no longer in memory: their facts stand in the log only. Of one in no contest 128
 * bits are kept, of an entry of contests that are over its id and what was known when it went. Taking a new article for
 * one of these would only cost a look into the log; the reverse cannot happen. Not safe for concurrent use.
 */
final class Evicted {

    private static final long BYTES_OF_FREED = 160;

    /**
     * An entry that went.
     *
     * @param windowsVersion of its contests, as they were known
     * @param offset         what was counted then
     */
    record Freed(long windowsVersion, long offset) {}

    // First half of an article's fingerprint to its second.
    private final Long2LongOpenHashMap byFingerprint = new Long2LongOpenHashMap();
    private final Map<String, Freed> freed = new HashMap<>();

    int size() {
        return byFingerprint.size();
    }

    boolean contains(long high, long low) {
        return byFingerprint.containsKey(high) && byFingerprint.get(high) == low;
    }

    /** False if an article with the same first half is here already: this one has to stay. */
    boolean add(long high, long low) {
        if (byFingerprint.containsKey(high)) {
            return byFingerprint.get(high) == low;
        }
        byFingerprint.put(high, low);
        return true;
    }

    /** What was known of an entry when it went. */
    void free(String articleId, Freed known) {
        freed.put(articleId, known);
    }

    /** It is in memory again, all of it. */
    void remove(ArticleTally article) {
        byFingerprint.remove(article.seedHigh);
        freed.remove(article.id);
    }

    /** What was known of it; null if it was no entry. */
    @Nullable
    Freed freed(String articleId) {
        return freed.get(articleId);
    }

    /** The entries among them for which this holds. */
    void forEachFreed(Predicate<String> of, Consumer<String> each) {
        freed.keySet().stream().filter(of).forEach(each);
    }

    /** About how much memory they take. */
    long bytes() {
        return byFingerprint.size() * 3L * Long.BYTES + freed.size() * BYTES_OF_FREED;
    }

    void write(Bytes.Out out) {
        out.number(byFingerprint.size());
        byFingerprint.long2LongEntrySet().fastForEach(entry -> {
            out.fixedLong(entry.getLongKey());
            out.fixedLong(entry.getLongValue());
        });
        out.number(freed.size());
        freed.forEach((articleId, known) -> {
            out.text(articleId);
            out.signed(known.windowsVersion());
            out.number(known.offset());
        });
    }

    void read(Bytes.In in) {
        for (long left = in.number(); left > 0; left--) {
            byFingerprint.put(in.fixedLong(), in.fixedLong());
        }
        for (long left = in.number(); left > 0; left--) {
            freed.put(in.text(), new Freed(in.signed(), in.number()));
        }
    }
}
