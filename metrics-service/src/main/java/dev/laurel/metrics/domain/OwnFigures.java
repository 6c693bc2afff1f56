package dev.laurel.metrics.domain;

/** What an article's author gave to the article; part of its {@link Figures}, for rules that leave it out. */
public record OwnFigures(long likes, long comments, long collects) {

    /** The author did nothing, or nobody knows who the author is. */
    public static final OwnFigures ZERO = new OwnFigures(0, 0, 0);

    /** What was added since an earlier moment. */
    public OwnFigures since(OwnFigures earlier) {
        return new OwnFigures(likes - earlier.likes, comments - earlier.comments, collects - earlier.collects);
    }
}
