package dev.laurel.localstack.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built services and the contest definitions are: the root of the repository. */
public record LaurelHome(Path root) {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** From the system property {@code laurel.home}, else the working directory. */
    public static LaurelHome find() {
        return new LaurelHome(Path.of(System.getProperty("laurel.home", "")).toAbsolutePath());
    }

    Path jar(Service service) {
        Path jar = target(service).resolve(service.id() + "-" + VERSION + "-exec.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailure(service.id() + " is not built: " + jar + " is missing. Run: mvn package");
        }
        return jar;
    }

    /** Where the service is unpacked; goes away with {@code mvn clean}. */
    Path unpacked(Service service) {
        return target(service).resolve("app");
    }

    Path dataDirectory() {
        return root.resolve(".laurel");
    }

    /** A contest definition that comes with Laurel. */
    public Path contest(String id) {
        Path file = root.resolve("contests").resolve(id + ".yaml");
        if (!Files.exists(file)) {
            throw new LaunchFailure("The contest definition " + file + " is missing");
        }
        return file;
    }

    private Path target(Service service) {
        return root.resolve(service.id()).resolve("target");
    }
}
