package dev.laurel.localstack.launch;

import dev.laurel.localstack.demo.Demo;
import dev.laurel.localstack.demo.DemoOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes every later start fast: unpacks the services and runs the demonstration once in brief to record what it needs. A Java that
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
        if (!launcherIsTrained() || apps.stream().anyMatch(app -> !Files.exists(app.archive()))) {
            train(apps);
        }
    }

    /** The archive of this process itself is made when it ends; whoever started it says where. */
    private static boolean launcherIsTrained() {
        String archive = System.getProperty("laurel.archive");
        return archive == null || Files.exists(Path.of(archive));
    }

    private void train(List<ServiceApp> apps) {
        console.step("training run, so that later starts are faster (" + JavaRuntime.archiveName() + ")");
        Path directory = temporary();
        try {
            LocalStack.train(console, directory, apps, Preparation::recording, this::exercise);
        } catch (RuntimeException e) {
            console.say("The training run failed; Laurel works, but starts slower. " + e.getMessage());
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

    /** With the quick compiler only, as the demonstration runs; what is loaded is the same. */
    private static List<String> recording(ServiceApp app) {
        List<String> options = new ArrayList<>(JavaRuntime.quickCompilerOnly());
        if (Files.exists(app.archive())) {
            options.addAll(JavaRuntime.useArchive(app.archive()));
        } else {
            options.addAll(JavaRuntime.createArchive(app.archive()));
        }
        return options;
    }

    /** What is to be fast later has to happen once; nobody needs to see it. */
    private void exercise(RunningLaurel stack) {
        Console unseen = new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new Demo(unseen, stack, DemoOptions.everyStepOnce()).run(home.contest("autumn-2019"));
        console.step("training run is over");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("laurel-training");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory", e);
        }
    }
}
