package dev.laurel.chassis.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects where the lines of one batch stand, one range for each partition. For one thread. */
public final class LogRanges {

    private final String topic;
    private final Map<Integer, Receipt.LogRange> byPartition = new TreeMap<>();

    /** None yet, in this topic. */
    public LogRanges(String topic) {
        this.topic = topic;
    }

    /** A line stands there. */
    public void add(int partition, long offset) {
        byPartition.merge(
                partition,
                new Receipt.LogRange(topic, partition, offset, offset, 1),
                (known, more) -> new Receipt.LogRange(
                        topic,
                        partition,
                        Math.min(known.firstOffset(), more.firstOffset()),
                        Math.max(known.lastOffset(), more.lastOffset()),
                        known.lines() + 1));
    }

    /** By partition. */
    public List<Receipt.LogRange> ranges() {
        return new ArrayList<>(byPartition.values());
    }
}
