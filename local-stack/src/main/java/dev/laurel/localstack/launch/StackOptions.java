package dev.laurel.localstack.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command which starts Laurel understands. */
final class StackOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: .laurel (up), .laurel/demo (demo).")
    private @Nullable Path data;

    @Option(
            names = "--ports",
            paramLabel = "NAME=PORT",
            split = ",",
            description = {
                "Other ports than the usual ones, 0 for any free one. Names:",
                "submission 8081, metrics 8082, ranking 8083, notification 8084, tokens 8085, kafka 9092, store 27017."
            })
    private Map<String, Integer> ports = Map.of();

    @Option(names = "--free-ports", description = "Any free ports instead of the usual ones.")
    private boolean freePorts;

    @Nullable
    Path data() {
        return data;
    }

    Ports ports() {
        return Ports.choose(freePorts, ports);
    }
}
