package dev.laurel.metrics.domain;

/**
 * All that can be said of an article under some bounds.
 *
 * @param readers how many different readers have something standing: a like, a collect or a comment
 */
public record FiguresAt(Figures figures, OwnFigures own, long readers) {

    /** Before anything happened. */
    public static final FiguresAt NOTHING = new FiguresAt(Figures.ZERO, OwnFigures.ZERO, 0);

    /** What was added since an earlier moment. */
    public FiguresAt since(FiguresAt earlier) {
        return new FiguresAt(figures.since(earlier.figures), own.since(earlier.own), readers - earlier.readers);
    }
}
