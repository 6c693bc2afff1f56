package dev.laurel.metrics.application;

import dev.laurel.metrics.tally.PartitionTally;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log again for articles that had gone from memory and are wanted: entered into a contest late, or their
 * contest changed or was counted anew. Their figures come to exactly what they would be had they never gone. Counting
 * goes on meanwhile; the figures, and seals of their contests, are told only afterwards.
 */
public final class TakeBack {

    private static final Logger log = LoggerFactory.getLogger(TakeBack.class);

    private final PastFacts facts;
    private final Listener listener;

    /** Reads from these facts. */
    public TakeBack(PastFacts facts, Listener listener) {
        this.facts = facts;
        this.listener = listener;
    }

    /** Hears what was read. */
    public interface Listener {
        /** So many articles are back, for which so many records were looked at. */
        void tookBack(int articles, long records);
    }

    private record Wanted(List<String> articleIds, long start, long until) {}

    /** Takes back all that is wanted in one partition now; one reading serves all. */
    public void takeBack(PartitionWork work) {
        Wanted wanted = work.with(tally -> new Wanted(tally.returning(), tally.startOffset(), tally.nextOffset()));
        if (wanted.articleIds().isEmpty()) {
            return;
        }
        PartitionTally past =
                facts.read(work.log(), new HashSet<>(wanted.articleIds()), wanted.start(), wanted.until());
        work.checkpointLock.lock();
        try {
            work.use(tally -> tally.bringBack(past, wanted.articleIds()));
        } finally {
            work.checkpointLock.unlock();
        }
        long records = wanted.until() - wanted.start();
        log.info(
                "{}: read {} records again for {} articles",
                work.log(),
                records,
                wanted.articleIds().size());
        listener.tookBack(wanted.articleIds().size(), records);
    }
}
