package dev.laurel.localstack.launch;

import dev.laurel.localstack.check.ContestCommand;
import dev.laurel.localstack.imports.ImportCommand;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Laurel on one machine. */
@Command(
        name = "./laurel",
        mixinStandardHelpOptions = true,
        version = "Laurel 0.1.0-SNAPSHOT",
        description = "Article contests for content platforms, on this machine.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            TokenCommand.class,
            DeadLettersCommand.class,
            ImportCommand.class,
            PrepareCommand.class,
            IssuerCommand.class,
            DrawCommand.class,
            ContestCommand.class
        })
public final class Laurel {

    private Laurel() {}

    /** Ends the process: 0 when all went well, 1 when something failed, 2 when the arguments make no sense. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Laurel());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof LaunchFailure) {
                System.err.println("laurel: " + Objects.requireNonNullElse(failure.getMessage(), "failed"));
            } else {
                failure.printStackTrace(System.err);
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
