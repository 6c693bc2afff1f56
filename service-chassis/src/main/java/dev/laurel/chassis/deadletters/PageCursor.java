package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where the next part of a list begins.
 *
 * @param before for each partition of a dead-letter topic the offset below which nothing was shown yet
 */
record PageCursor(Map<TopicPartition, Long> before) {

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,249}):([0-9]{1,9}):([0-9]{1,18})");
    private static final int LONGEST = 8192;

    static final PageCursor START = new PageCursor(Map.of());

    PageCursor {
        before = Map.copyOf(before);
    }

    String text() {
        var entries = new TreeMap<String, Long>();
        before.forEach((place, offset) -> entries.put(place.topic() + ":" + place.partition(), offset));
        var text = new StringBuilder();
        entries.forEach((place, offset) ->
                text.append(text.isEmpty() ? "" : ",").append(place).append(':').append(offset));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /** Null for what is no cursor. */
    static @Nullable PageCursor parse(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var before = new java.util.HashMap<TopicPartition, Long>();
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            for (String entry : plain.split(",", -1)) {
                Matcher parts = ENTRY.matcher(entry);
                if (!parts.matches()) {
                    return null;
                }
                before.put(
                        new TopicPartition(parts.group(1), Integer.parseInt(parts.group(2))),
                        Long.parseLong(parts.group(3)));
            }
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        return new PageCursor(before);
    }
}
