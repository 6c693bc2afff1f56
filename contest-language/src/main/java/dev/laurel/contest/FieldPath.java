package dev.laurel.contest;

import java.util.regex.Pattern;

/** Where a field stands in the definition, written as people would: {@code awards[0].tiers[2].from}. */
record FieldPath(String text) {

    static final FieldPath ROOT = new FieldPath("");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    FieldPath field(String name) {
        if (!PLAIN.matcher(name).matches()) {
            return new FieldPath(text + "[\"" + name + "\"]");
        }
        return new FieldPath(text.isEmpty() ? name : text + "." + name);
    }

    /** What the field belongs to; the root belongs to itself. */
    FieldPath parent() {
        int end = Math.max(Math.max(text.lastIndexOf('.'), text.lastIndexOf('[')), 0);
        return new FieldPath(text.substring(0, end));
    }

    FieldPath item(int index) {
        return new FieldPath(text + "[" + index + "]");
    }
}
