package dev.laurel.benchmarks.metrics;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A plain consumer with Jackson databind and a {@code HashSet}: the least code, nothing durable. */
final class RawDecode implements Contender {

    static final ObjectReader READER = JsonMapper.builder().build().readerFor(Interaction.class);

    @Override
    public Outcome run(Workload workload) throws Exception {
        var tally = new Tally();
        Set<String> present = new HashSet<>();
        double rate = TopicDrain.run(
                workload,
                records -> records.forEach(record -> {
                    Interaction fact = READER.readValue(record.value());
                    if (fact.total() != null) {
                        tally.set(fact.articleId(), fact.counter(), fact.total());
                    } else if (fact.adds() ? present.add(fact.thing()) : present.remove(fact.thing())) {
                        tally.add(fact.articleId(), fact.counter(), fact.adds() ? 1 : -1);
                    }
                }));
        return new Outcome(rate, tally.digest());
    }
}
