package dev.laurel.localstack.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs the launcher and so the services: which one, and what it can do to start faster. */
final class JavaRuntime {

    private static final int FEATURE = Runtime.version().feature();

    /** One-step creation of an ahead-of-time cache came with Java 25; before it there were class archives only. */
    private static final boolean HAS_AOT_CACHE = FEATURE >= 25;

    private JavaRuntime() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Small machines run five virtual machines of ours at once. {@code LAUREL_JAVA_OPTIONS} comes after these and wins. */
    static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx768m"));
        if (FEATURE >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        String own = System.getenv("LAUREL_JAVA_OPTIONS");
        if (own != null && !own.isBlank()) {
            options.addAll(List.of(own.strip().split("\\s+")));
        }
        return options;
    }

    /** Tells one Java from another, as an archive of one is of no use to another. */
    static String fingerprint() {
        return Integer.toHexString((Runtime.version() + System.getProperty("java.vendor.version", "")).hashCode());
    }

    static String archiveSuffix() {
        return HAS_AOT_CACHE ? ".aot" : ".jsa";
    }

    static String archiveName() {
        return HAS_AOT_CACHE ? "ahead-of-time cache" : "class archive";
    }

    /** Makes the archive when the process ends. */
    static List<String> createArchive(Path archive) {
        return List.of((HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
    }

    /** For work of a minute: what the second compiler takes from other processes it does not give back. */
    static List<String> quickCompilerOnly() {
        return List.of("-XX:TieredStopAtLevel=1");
    }

    /** {@code options}, and the archive if there is one. */
    static List<String> startingFast(Path archive, List<String> options) {
        List<String> all = new ArrayList<>(options);
        if (Files.exists(archive)) {
            all.addAll(useArchive(archive));
        }
        return all;
    }

    /** Uses the archive; one that does not fit is passed over. */
    static List<String> useArchive(Path archive) {
        return HAS_AOT_CACHE
                ? List.of("-XX:AOTCache=" + archive)
                : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }
}
