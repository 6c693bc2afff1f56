package dev.laurel.localstack.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Laurel and stays until it is stopped or a service ends. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, document store and the four services, and keeps them running.",
            "KAFKA_BOOTSTRAP_SERVERS and MONGODB_URI replace the embedded broker and store."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        Console console = new Console(System.out);
        LaurelHome home = LaurelHome.find();
        Path data = Objects.requireNonNullElse(options.data(), home.dataDirectory());
        try (LocalStack stack = LocalStack.start(console, home, options.ports(), data, List.of())) {
            console.say(welcome(stack));
            return keepRunning(stack);
        }
    }

    /** Returns only if a service ends by itself; Ctrl-C ends the process. */
    static int keepRunning(LocalStack stack) {
        Patience.isMetWithin(Duration.ofDays(3650), () -> stack.dead() != null);
        ServiceProcess dead = stack.dead();
        throw new LaunchFailure(dead == null ? "Stopped" : dead.obituary() + "\nStopping the others.");
    }

    private static String welcome(LocalStack stack) {
        return """

                Laurel is up. Ctrl-C stops it.

                  board           %3$s/
                  submission      %1$s/api/v1
                  metrics         %2$s/api/v1
                  ranking         %3$s/api/v1
                  notification    %4$s/api/v1
                  Kafka           %6$s

                Development tokens, for every service:

                  platform        %5$s/platform
                  operator        %5$s/operator
                  juror           %5$s/juror
                  a creator       ./laurel token creator --author AUTHOR_ID

                  curl -H "Authorization: Bearer $(cat %5$s/operator)" %1$s/api/v1/contests
                """.formatted(
                        stack.url(Service.SUBMISSION),
                        stack.url(Service.METRICS),
                        stack.url(Service.RANKING),
                        stack.url(Service.NOTIFICATION),
                        shortest(stack.tokenDirectory()),
                        stack.bootstrapServers());
    }

    private static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
