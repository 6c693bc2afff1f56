package dev.laurel.localstack.recorded;

import java.time.Instant;
import java.util.HexFormat;

/**
 * An article of the record.
 *
 * @param id     24 hexadecimal digits; the first eight are the Unix seconds of its creation
 * @param tag    what it is about
 * @param author hash of the author's name
 */
public record RecordedArticle(String id, String tag, String author) {

    public Instant createdAt() {
        return createdAt(id);
    }

    static Instant createdAt(String articleId) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(HexFormat.fromHexDigits(articleId, 0, 8)));
    }
}
