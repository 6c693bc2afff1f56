package dev.laurel.localstack.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Says on the terminal what happens and when, in seconds since the start. Safe for use by several threads. */
public final class Console {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A step that is done, with the time it was done at. */
    public void step(String text) {
        out.printf(Locale.ROOT, "%7.1f s  %s%n", elapsed().toMillis() / 1000.0, text);
        out.flush();
    }

    /** Text as it is. */
    public void say(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
