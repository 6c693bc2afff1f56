package dev.laurel.benchmarks.metrics;

import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Runs one contender in a JVM of its own: arguments are its name and the workload as JSON. */
public final class ContenderProcess {

    static final String RESULT = "RESULT ";

    static final Map<String, Supplier<Contender>> BY_NAME = Map.of(
            "raw", RawDrain::new,
            "decode", RawDecode::new,
            "record-mode", StreamRecordMode::new,
            "mongo", MongoUpserts::new,
            "redis", RedisToggles::new,
            "streams", () -> new StreamsToggles("at_least_once"),
            "streams-eos", () -> new StreamsToggles("exactly_once_v2"));

    private ContenderProcess() {}

    /** Prints {@code RESULT} and the outcome as JSON on the last line. */
    public static void main(String[] args) throws Exception {
        var json = JsonMapper.builder().build();
        Supplier<Contender> contender = BY_NAME.get(args[0]);
        if (contender == null) {
            throw new IllegalArgumentException("No contender is called " + args[0] + "; there are " + BY_NAME.keySet());
        }
        Contender.Outcome outcome = contender.get().run(json.readValue(args[1], Workload.class));
        System.out.println(RESULT + json.writeValueAsString(outcome));
        System.exit(0);
    }
}
