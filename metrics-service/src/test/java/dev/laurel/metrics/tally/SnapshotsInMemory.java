package dev.laurel.metrics.tally;

import dev.laurel.metrics.domain.ArticleWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where generated histories keep what they write down; each step becomes a segment, so that there are many. */
final class SnapshotsInMemory {

    private List<byte[]> stored = new ArrayList<>();
    private final List<byte[]> written = new ArrayList<>();
    private @Nullable SnapshotCapture capture;
    private boolean all;

    /** Begins to write, or goes on if that was begun. */
    void write(PartitionTally tally, boolean wantsAll, int most) {
        begin(tally, wantsAll).step(most);
        written.add(requireCapture().cut());
    }

    boolean isBusy() {
        return capture != null;
    }

    /** What was written is gone. */
    void lose() {
        if (capture != null) {
            capture.finish();
            capture.failed();
            capture = null;
        }
    }

    /** Finishes and reads back. */
    PartitionTally restart(PartitionTally tally, Function<String, ArticleWindows> windows)
            throws UnsoundSnapshotException {
        begin(tally, false).finish();
        written.add(requireCapture().cut());
        requireCapture().succeeded();
        capture = null;
        if (all) {
            stored = new ArrayList<>();
        }
        stored.addAll(written);
        var reader = new SnapshotReader(tally.log(), windows, stored.size());
        for (byte[] segment : stored) {
            reader.read(segment);
        }
        return reader.tally();
    }

    private SnapshotCapture begin(PartitionTally tally, boolean wantsAll) {
        if (capture == null) {
            written.clear();
            all = wantsAll || stored.isEmpty() || tally.isRewritten();
            capture = all ? SnapshotCapture.whole(tally) : SnapshotCapture.changes(tally);
        }
        return requireCapture();
    }

    private SnapshotCapture requireCapture() {
        return java.util.Objects.requireNonNull(capture);
    }
}
