package dev.laurel.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that the reactor has compiled. Every module that the root names must have some; none is passed over. */
final class BuiltModules {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final String THIS_MODULE = "acceptance-tests";

    /** JMH makes classes of its own beside the benchmarks. */
    private static final ClassFileImporter WITHOUT_GENERATED =
            new ClassFileImporter().withImportOption(location -> !location.contains("/jmh_generated/"));

    private BuiltModules() {}

    /** The directory that holds all modules. */
    static Path root() {
        Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
        return here.endsWith(THIS_MODULE) ? here.resolve("..").normalize() : here;
    }

    /** All modules but this one, which holds tests only. */
    static List<String> names() {
        try {
            return MODULE.matcher(Files.readString(root().resolve("pom.xml")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(module -> !module.equals(THIS_MODULE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What all modules ship. */
    static JavaClasses shipped() {
        List<Path> directories = new ArrayList<>();
        for (String module : names()) {
            Path classes = root().resolve(module).resolve("target/classes");
            if (!Files.isDirectory(root().resolve(module).resolve("src/main"))) {
                // It holds tests only.
                continue;
            }
            if (!hasClasses(classes)) {
                throw new AssertionError(
                        "Module " + module + " has no compiled classes; build the whole project first.");
            }
            directories.add(classes);
        }
        return WITHOUT_GENERATED.importPaths(directories);
    }

    /** What all modules ship, and their tests. A module may have no tests. */
    static JavaClasses shippedAndTests() {
        List<Path> directories = new ArrayList<>();
        for (String module : names()) {
            directories.add(root().resolve(module).resolve("target/classes"));
            directories.add(root().resolve(module).resolve("target/test-classes"));
        }
        directories.removeIf(directory -> !hasClasses(directory));
        return WITHOUT_GENERATED.importPaths(directories);
    }

    private static boolean hasClasses(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".class")
                    && !file.endsWith("package-info.class")
                    && !file.endsWith("module-info.class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
