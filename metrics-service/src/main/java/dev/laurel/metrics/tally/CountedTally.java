package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleFigures;
import dev.laurel.metrics.domain.Bounds;
import dev.laurel.metrics.domain.Seal;
import dev.laurel.metrics.domain.ViewReports;
import dev.laurel.metrics.domain.Window;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Running counts of one article for one contest. Views are not here: they are looked up when asked for. */
final class CountedTally {

    /** 0 for two that must come to equal counts. */
    static final Comparator<CountedTally> BY_WHAT_THEY_LOOK_AT = Comparator.<CountedTally, String>comparing(
                    tally -> tally.contestId)
            .thenComparingLong(tally -> tally.bounds.cutOff())
            .thenComparingLong(tally -> tally.bounds.endOffset());

    final String contestId;
    final Bounds bounds;
    final @Nullable Seal seal;
    final KindCounts counts = new KindCounts();

    /** How many different readers; known once sealed, when nothing can change it any more. */
    @Nullable
    Long readers;

    CountedTally(Window window, @Nullable Seal seal) {
        this.contestId = window.contestId();
        this.seal = seal;
        this.bounds = seal == null ? Bounds.before(window.cutOff()) : seal.bounds();
    }

    boolean isSealed() {
        return seal != null;
    }

    ArticleFigures.Counted figures(ViewReports views) {
        return new ArticleFigures.Counted(
                contestId, bounds.cutOff(), counts.figures(views.total(bounds)), counts.ownFigures(), readers, seal);
    }
}
