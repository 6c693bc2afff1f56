package dev.laurel.benchmarks;

import dev.laurel.benchmarks.counting.DomainBenchmark;
import dev.laurel.benchmarks.metrics.MetricsBenchmark;
import dev.laurel.benchmarks.metrics.RestartBenchmark;
import dev.laurel.benchmarks.metrics.SoakBenchmark;
import dev.laurel.benchmarks.standings.StandingsBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "./laurel bench",
        mixinStandardHelpOptions = true,
        description = "Measures Laurel beside what its users would pick instead, on this machine.",
        subcommands = {
            MetricsBenchmark.class,
            RestartBenchmark.class,
            StandingsBenchmark.class,
            SoakBenchmark.class,
            DomainBenchmark.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Bench {

    private Bench() {}

    /** Ends the process: 0 when all was measured, 1 when something failed, 2 when the arguments make no sense. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
