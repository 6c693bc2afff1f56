package dev.laurel.localstack.launch;

import dev.laurel.localstack.demo.Demo;
import dev.laurel.localstack.demo.DemoOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Laurel with nothing in it and runs the recorded contest through it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a real contest from recorded counters: standings, count, preview, publication, inbox.",
            "Counts and days are real; readers and the times within a day are made up by a fixed rule.",
            "Starts from nothing each time: .laurel/demo is emptied first. Nothing is emptied with --composed."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Option(names = "--exit", description = "Stop afterwards instead of keeping the board open.")
    private boolean exit;

    @Option(names = "--all", description = "Send the interactions of every article, not only of the entries.")
    private boolean all;

    @Option(
            names = "--speed",
            paramLabel = "DAYS",
            description = "Days of the record that pass in a second, to watch the race. Default: as fast as it goes.")
    private double speed;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many rows of the standings to print. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--composed",
            description = {
                "Use the services that docker compose has started instead of starting any; they must be empty.",
                "Needs LAUREL_DEV_SECRET, from the environment or the file .env."
            })
    private boolean composed;

    @Option(names = "--result", paramLabel = "FILE", description = "Write standings and awards to FILE as JSON.")
    private @Nullable Path result;

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        LaurelHome home = LaurelHome.find();
        DemoOptions demo = new DemoOptions(all, false, speed, rows, Boolean.getBoolean("laurel.terminal"), result);
        if (composed) {
            ComposedStack stack = ComposedStack.find(home, options.ports());
            stack.awaitReadiness(console);
            new Demo(console, stack, demo).run(home.contest("autumn-2019"));
            console.step("done; the board is at " + stack.url(Service.RANKING) + "/");
            return 0;
        }
        Path data = emptyDirectory(home);
        try (LocalStack stack =
                LocalStack.start(console, home, options.ports(), data, JavaRuntime.quickCompilerOnly())) {
            new Demo(console, stack, demo).run(home.contest("autumn-2019"));
            console.say("");
            if (exit) {
                console.step("done");
                return 0;
            }
            console.say("The board stays open at " + stack.url(Service.RANKING) + "/ – Ctrl-C stops it.");
            return UpCommand.keepRunning(stack);
        }
    }

    private Path emptyDirectory(LaurelHome home) {
        Path given = options.data();
        if (given == null) {
            Path usual = home.dataDirectory().resolve("demo");
            DataDirectory.emptyUnlessInUse(usual);
            return usual;
        }
        if (!Directories.isEmpty(given)) {
            throw new LaunchFailure(given + " is not empty. The demo starts from nothing: name another directory.");
        }
        return given;
    }
}
