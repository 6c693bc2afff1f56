package dev.laurel.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a figure comes from.
 *
 * @param processors    as many as Java sees
 * @param processor     model, as the operating system calls it
 * @param memoryGiB     of the whole machine
 * @param loadAtStart   load average over the last minute when the run began: what others were doing
 */
public record Machine(
        int processors, String processor, long memoryGiB, String operatingSystem, String java, double loadAtStart) {

    /** This machine, now. */
    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                model(),
                Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                Math.round(system.getSystemLoadAverage() * 100) / 100.0);
    }

    /** All of it in a line for people, without an end. */
    public String described() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %d GiB, %s, Java %s; load average %.2f when it began",
                processors,
                processor,
                memoryGiB,
                operatingSystem,
                java,
                loadAtStart);
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
