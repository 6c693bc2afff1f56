package dev.laurel.chassis.deadletters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a dead letter by where its record came from; written {@code topic-partition-offset}, which is the letter's key. A
 * record that was set aside twice has one id.
 */
record LetterId(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,200})-([0-9]{1,9})-([0-9]{1,18})");

    /** Null for what is no id. */
    static @Nullable LetterId parse(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches()
                ? new LetterId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)))
                : null;
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
