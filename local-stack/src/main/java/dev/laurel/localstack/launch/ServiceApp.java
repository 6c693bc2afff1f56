package dev.laurel.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A service unpacked from its jar, which starts faster than the jar itself, and the start-up archive made for one Java.
 * What is there is used only if it came from the jar as it is now.
 */
record ServiceApp(Service service, Path jar, Path directory) {

    private static final String STAMP = "unpacked-from";

    static ServiceApp of(LaurelHome home, Service service) {
        return new ServiceApp(service, home.jar(service), home.unpacked(service));
    }

    /**
     * Unpacks the jar unless that was done before; returns whether there was anything to do. Of several launchers that
     * start at once, one unpacks and the others wait for it.
     */
    boolean unpack() {
        String fingerprint = fingerprint();
        Path stamp = directory.resolve(STAMP);
        Path lock = directory.resolveSibling(directory.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Until the channel is closed.
            channel.lock();
            if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
                return false;
            }
            Directories.delete(directory);
            UnpackedJar.unpack(jar, directory);
            Files.writeString(stamp, fingerprint);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + jar, e);
        }
    }

    /** The command that starts the service with {@code options} for the virtual machine. */
    List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(JavaRuntime.executable());
        command.addAll(options);
        command.addAll(JavaRuntime.options());
        command.add("-jar");
        command.add(UnpackedJar.in(jar, directory).toString());
        return command;
    }

    /** Made by a training start under this Java; may not exist. */
    Path archive() {
        return directory.resolve("start-" + JavaRuntime.fingerprint() + JavaRuntime.archiveSuffix());
    }

    private String fingerprint() {
        CRC32 crc = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>)
                    () -> zip.stream().map(ZipEntry.class::cast).iterator()) {
                crc.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
        return Long.toHexString(crc.getValue());
    }
}
