package dev.laurel.localstack.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An executable jar taken apart, as the images have it: classes are not read out of a jar within a jar. */
public final class UnpackedJar {

    private UnpackedJar() {}

    /**
     * Takes {@code jar} apart into {@code directory}, which must not exist yet.
     *
     * @return the jar to start there
     * @throws LaunchFailure with what was said if it cannot be taken apart
     */
    public static Path unpack(Path jar, Path directory) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        JavaRuntime.executable(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.PIPE)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new LaunchFailure(jar + " cannot be unpacked to " + directory + ":\n" + said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while unpacking", e);
        }
        return in(jar, directory);
    }

    /** Where the jar to start is, once {@code jar} is unpacked to {@code directory}. */
    public static Path in(Path jar, Path directory) {
        return directory.resolve(jar.getFileName());
    }
}
