package dev.laurel.benchmarks;

import dev.laurel.localstack.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A Redis of this run's own, on a free port, in memory only, where the program is installed. */
public final class RedisServer implements AutoCloseable {

    /** Said where there is no Redis. */
    public static final String MISSING =
            "redis is left out: redis-server is not installed (Debian: apt install redis-server)";

    private final @Nullable Process process;
    private final int port;
    private final String version;

    private RedisServer(@Nullable Process process, int port, String version) {
        this.process = process;
        this.port = port;
        this.version = version;
    }

    public static RedisServer startIfInstalled(Path directory) {
        int port = FreePorts.find(1).get(0);
        try {
            String version = readVersion();
            Process process = new ProcessBuilder(
                            "redis-server",
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--dir",
                            directory.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("redis.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "redis-end"));
            return new RedisServer(process, port, version);
        } catch (IOException e) {
            return new RedisServer(null, 0, "not installed");
        }
    }

    public boolean isInstalled() {
        return process != null;
    }

    /** 0 where there is none. */
    public int port() {
        return port;
    }

    public String version() {
        return version;
    }

    private static String readVersion() throws IOException {
        Process asked = new ProcessBuilder("redis-server", "--version").start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int at = said.indexOf("v=");
        return at < 0 ? said.strip() : said.substring(at + 2).split(" ", 2)[0];
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
