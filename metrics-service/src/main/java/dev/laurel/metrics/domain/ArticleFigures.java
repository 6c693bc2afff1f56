package dev.laurel.metrics.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one article as of a prefix of its partition.
 *
 * @param windowsVersion version of the contest windows that {@code counted} follows
 * @param offset         first offset after the last fact that changed the figures; facts between it and the end of the
 *                       prefix changed nothing
 * @param own            the author's part of {@code live}
 * @param counted        one per contest, ordered by contest id
 */
public record ArticleFigures(
        String articleId,
        int partition,
        long windowsVersion,
        long offset,
        Figures live,
        OwnFigures own,
        List<Counted> counted) {

    public ArticleFigures {
        counted = List.copyOf(counted);
    }

    /**
     * Figures before a contest's cut-off; final where a seal is present.
     *
     * @param own     the author's part of {@code figures}
     * @param readers how many different readers have something standing in {@code figures}; null until sealed, since
     *                it takes a look at every reader
     */
    public record Counted(
            String contestId,
            long cutOff,
            Figures figures,
            OwnFigures own,
            @Nullable Long readers,
            @Nullable Seal seal) {}
}
