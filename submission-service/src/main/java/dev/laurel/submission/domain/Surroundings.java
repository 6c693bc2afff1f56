package dev.laurel.submission.domain;

import java.util.List;
import java.util.Map;

/**
 * What rules look at beside the article itself.
 *
 * @param author   what is known of the article's author
 * @param readings reads bodies
 * @param ofAuthor the author's entries by contest, for the contests whose rules relate them to each other
 */
public record Surroundings(AuthorHistory author, Readings readings, Map<String, List<Entry>> ofAuthor) {

    public Surroundings {
        ofAuthor = Map.copyOf(ofAuthor);
    }

    /** Nothing is known. */
    public static Surroundings nothing() {
        return new Surroundings(AuthorHistory.of(""), Readings.NONE, Map.of());
    }
}
