package dev.laurel.localstack.imports;

import dev.laurel.localstack.launch.Console;
import dev.laurel.localstack.launch.LaunchFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends the facts of a file to metrics-service. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends the interactions in a file to metrics-service: NDJSON, or CSV with a heading; .gz is unpacked.",
            "Refused lines go to FILE.refused.ndjson with their reasons. Run again, it goes on where it ended."
        })
public final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "Such as interactions.ndjson, likes.csv, likes.csv.gz")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "URL", description = "metrics-service; default: ${DEFAULT-VALUE}")
    private URI to = URI.create("http://localhost:8082");

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            required = true,
            defaultValue = "${env:LAUREL_TOKEN}",
            description = "With the role platform: $(./laurel token platform); default: the variable LAUREL_TOKEN")
    private @Nullable String token;

    @Option(names = "--batch", paramLabel = "N", description = "Lines sent at once; default: ${DEFAULT-VALUE}")
    private int batch = 1_000;

    @Option(
            names = "--from-start",
            description = "Forgets how far the file was imported. Harmless: a fact counts once.")
    private boolean fromStart;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new LaunchFailure("There is no file " + file);
        }
        if (token == null || token.isBlank()) {
            throw new LaunchFailure("A token is needed: --token $(./laurel token platform)");
        }
        if (batch < 1) {
            throw new LaunchFailure("--batch must be at least 1");
        }
        var console = new Console(System.out);
        Bookmark from = fromStart ? Bookmark.START : Bookmark.of(file);
        if (from.line() > 0) {
            console.step("going on after line %,d".formatted(from.line()));
        }
        var receiver = new FactsReceiver(to, token, Duration.ofMinutes(5));
        Bookmark end = new FactImport(receiver, console, batch).run(file, from);
        console.step("%,d facts taken, %,d refused%s"
                .formatted(end.accepted(), end.refused(), end.refused() == 0 ? "" : ": " + RefusedLines.beside(file)));
        return 0;
    }
}
