package dev.laurel.notification.domain;

/** The same text for people in Chinese and in English. */
public record Words(String zh, String en) {

    /** Text that is what somebody wrote and has no translation. */
    public static Words verbatim(String text) {
        return new Words(text, text);
    }

    /** Both texts, each ended as a sentence of its language unless it already is one. */
    Words asSentence() {
        return new Words(ended(zh, "。"), ended(en, "."));
    }

    /** One text after the other, with a space between sentences where the language has one. */
    Words then(Words next) {
        String gap = en.isEmpty() || next.en.isEmpty() ? "" : " ";
        return new Words(zh + next.zh, en + gap + next.en);
    }

    private static String ended(String text, String stop) {
        String trimmed = text.strip();
        boolean complete = trimmed.isEmpty() || "。.！!？?…".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
        return complete ? trimmed : trimmed + stop;
    }
}
