package dev.laurel.metrics.domain;

/** Counts of one article under some bounds. */
public record Figures(long views, long likes, long comments, long collects) {

    /** Nothing happened. */
    public static final Figures ZERO = new Figures(0, 0, 0, 0);

    /** What was added since an earlier moment; negative where more was taken back than given. */
    public Figures since(Figures earlier) {
        return new Figures(
                views - earlier.views, likes - earlier.likes, comments - earlier.comments, collects - earlier.collects);
    }

    /** Whether more readers liked the article than can have seen it: a reason for people to look. */
    public boolean likesExceedViews() {
        return likes > views;
    }
}
