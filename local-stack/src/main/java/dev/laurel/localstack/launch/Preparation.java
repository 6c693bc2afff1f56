package dev.laurel.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Makes every later start fast: unpacks the services and starts each once to record what a start needs. A Java that
 * cannot do the second is no failure; the services then start as usual, and it is said.
 */
final class Preparation {

    private final Console console;
    private final LaurelHome home;

    Preparation(Console console, LaurelHome home) {
        this.console = console;
        this.home = home;
    }

    void run() {
        List<ServiceApp> apps = Arrays.stream(Service.values())
                .map(service -> ServiceApp.of(home, service))
                .toList();
        for (ServiceApp app : apps) {
            if (app.unpack()) {
                console.step("unpacked " + app.service().id());
            }
        }
        List<ServiceApp> untrained =
                apps.stream().filter(app -> !Files.exists(app.archive())).toList();
        if (!untrained.isEmpty()) {
            train(untrained);
        }
    }

    private void train(List<ServiceApp> apps) {
        console.step("training start, so that later starts are faster (" + JavaRuntime.archiveName() + ")");
        Path directory = temporary();
        try {
            LocalStack.train(console, directory, apps, app -> JavaRuntime.createArchive(app.archive()));
        } catch (RuntimeException e) {
            console.say("The training start failed; Laurel works, but starts slower. " + e.getMessage());
            return;
        } finally {
            Directories.delete(directory);
        }
        long made = apps.stream().filter(app -> Files.exists(app.archive())).count();
        if (made < apps.size()) {
            console.say("This Java made only %d of %d archives; Laurel works, but starts slower."
                    .formatted(made, apps.size()));
        } else {
            console.step("ready for fast starts");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("laurel-training");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }
}
