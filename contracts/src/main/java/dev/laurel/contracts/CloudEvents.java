package dev.laurel.contracts;

import java.util.Locale;

/**
 * Names of the CloudEvents 1.0 attributes as Kafka record headers (binary content mode), and the {@code sequence}
 * extension by which readers and publishers of state order two records of one key without parsing the body.
 */
public final class CloudEvents {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    /** Extension {@code sequence}: versions of one key, ordered as strings. Present on every state record. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";

    private CloudEvents() {}

    /** A version as a string that sorts as the number does. {@code version} must not be negative. */
    public static String sequence(long version) {
        return String.format(Locale.ROOT, "%019d", version);
    }

    /** A version of two parts, the first one weighing more. Neither part may be negative. */
    public static String sequence(long major, long minor) {
        return sequence(major) + "-" + sequence(minor);
    }
}
