package dev.laurel.benchmarks.metrics;

/** Reads the bytes and does nothing with them: the most any consumer could do. */
final class RawDrain implements Contender {

    @Override
    public Outcome run(Workload workload) throws Exception {
        long[] bytes = new long[1];
        Stopwatch.Pace pace = TopicDrain.run(
                workload, records -> records.forEach(record -> bytes[0] += record.serializedValueSize()));
        if (bytes[0] == 0) {
            throw new IllegalStateException("The topic is empty");
        }
        return Outcome.of(pace, Outcome.NOTHING_COUNTED);
    }
}
