package dev.laurel.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The virtual machine that every contender gets, ours included: the same Java, the same options. */
public final class Jvm {

    private Jvm() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static List<String> options(String heap) {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap));
        if (Runtime.version().feature() >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** What {@code LAUREL_JAVA_OPTIONS} adds for the service, for example to record a profile. */
    public static List<String> ownOptions() {
        String own = System.getenv("LAUREL_JAVA_OPTIONS");
        return own == null || own.isBlank() ? List.of() : List.of(own.strip().split("\\s+"));
    }
}
