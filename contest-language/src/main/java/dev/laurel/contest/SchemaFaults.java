package dev.laurel.contest;

/** Words for what the schema does not allow. */
final class SchemaFaults {

    private static final int LONGEST_SHOWN = 60;

    private SchemaFaults() {}

    /** What somebody wrote, short enough to be repeated in a message. */
    static String shown(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
