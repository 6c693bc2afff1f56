package dev.laurel.chassis.process;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends the service when the process that started it is gone, however it went. Works only where that process asks for
 * it with the environment variable {@code LAUREL_EXIT_WITH_PARENT=true} and holds the other end of standard input: the
 * operating system closes it with the process, also after {@code kill -9}. Anywhere else this does nothing.
 *
 * <p>The exit is the ordinary one, with its shutdown hooks, but limited in time: what the service would wait for may
 * have died with its parent.
 */
final class ExitWithParent implements ApplicationListener<ApplicationStartingEvent> {

    private static final String SWITCH = "LAUREL_EXIT_WITH_PARENT";
    private static final long PATIENCE_MILLIS = 8_000;

    @Override
    public void onApplicationEvent(ApplicationStartingEvent event) {
        if (Boolean.parseBoolean(System.getenv(SWITCH))) {
            watch(System.in, ExitWithParent::exit);
        }
    }

    /** Runs {@code gone} once {@code input} ends; what is written to it means nothing. */
    static Thread watch(InputStream input, Runnable gone) {
        return daemon("parent-watch", () -> {
            awaitEnd(input);
            gone.run();
        });
    }

    private static void awaitEnd(InputStream input) {
        byte[] ignored = new byte[256];
        try {
            int read;
            do {
                read = input.read(ignored);
            } while (read >= 0);
        } catch (IOException e) {
            // A broken pipe says the same as an ended one.
            return;
        }
    }

    private static void exit() {
        Thread orderly = daemon("parent-watch-exit", () -> System.exit(0));
        try {
            orderly.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
