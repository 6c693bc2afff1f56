package dev.laurel.awards.domain.rules;

/** Text for people, in Chinese and in English. */
public record Text(String zh, String en) {

    /** Nothing to say. */
    public static final Text EMPTY = new Text("", "");

    /** This text followed by another. */
    public Text and(Text other) {
        return new Text(zh + other.zh, en + other.en);
    }
}
