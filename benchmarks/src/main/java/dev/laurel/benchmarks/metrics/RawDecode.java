package dev.laurel.benchmarks.metrics;

import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A plain consumer with Jackson databind and a {@code HashSet}: the least code, nothing durable. */
final class RawDecode implements Contender {

    static final ObjectReader READER = JsonMapper.builder().build().readerFor(Interaction.class);

    @Override
    public Outcome run(Workload workload) throws Exception {
        var count = new HashSetCount();
        Stopwatch.Pace pace = TopicDrain.run(
                workload, records -> records.forEach(record -> count.accept(READER.readValue(record.value()))));
        return Outcome.of(pace, count.digest());
    }
}
