package dev.laurel.chassis.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters as JSON. Moments are RFC 3339.
 *
 * @param id what the letter is asked for by
 * @param replays those known, oldest first
 */
record DeadLetterView(String id, String topic, String setAsideAt, Cause cause, List<ReplayView> replays) {

    /** Why the record could not be used. */
    record Cause(String code, @Nullable String field, String detail) {}

    /** See {@link ReplayNote}. */
    record ReplayView(
            String letter,
            String stage,
            String by,
            String reason,
            String at,
            boolean mended,
            String bodyDigest,
            @Nullable Integer partition,
            @Nullable Long offset) {

        static ReplayView of(ReplayNote note) {
            return new ReplayView(
                    note.letter(),
                    note.stage().name().toLowerCase(Locale.ROOT),
                    note.by(),
                    note.reason(),
                    note.at().toString(),
                    note.mended(),
                    note.bodyDigest(),
                    note.partition(),
                    note.offset());
        }
    }

    /** Part of the list; {@code replays} are those noted between the part's letters, so that all parts have each of them once. */
    record PageView(
            List<DeadLetterView> letters,
            List<ReplayView> replays,
            @Nullable String nextCursor) {

        static PageView of(LetterPage page) {
            PageCursor next = page.next();
            return new PageView(
                    page.letters().stream()
                            .map(letter -> DeadLetterView.of(letter, page.notesOn(letter.id())))
                            .toList(),
                    page.notes().stream().map(ReplayView::of).toList(),
                    next == null ? null : next.text());
        }
    }

    /**
     * One letter with all that came with it. A body or key that is not UTF-8 is given in Base64 instead.
     *
     * @param body null when there was none, or when it is not UTF-8
     */
    record FullView(
            DeadLetterView letter,
            @Nullable String key,
            @Nullable String keyBase64,
            @Nullable String body,
            @Nullable String bodyBase64,
            Map<String, String> headers) {

        static FullView of(LetterLog.Found found) {
            Letter letter = found.letter();
            byte[] key = letter.originKey();
            byte[] body = letter.record().value();
            return new FullView(
                    DeadLetterView.of(letter, found.notes()),
                    text(key),
                    base64UnlessText(key),
                    text(body),
                    base64UnlessText(body),
                    letter.originalHeaders());
        }
    }

    static DeadLetterView of(Letter letter, List<ReplayNote> notes) {
        return new DeadLetterView(
                letter.id().toString(),
                letter.id().topic(),
                letter.setAsideAt().toString(),
                new Cause(letter.causeCode(), letter.causeField(), letter.causeDetail()),
                notes.stream().map(ReplayView::of).toList());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    private static @Nullable String base64UnlessText(byte @Nullable [] bytes) {
        return bytes == null || text(bytes) != null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
