package dev.laurel.notification;

import dev.laurel.notification.application.FinishTelling;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Finishes once a minute what a dead instance left undone. */
final class Sweep {

    private final FinishTelling finishing;

    Sweep(FinishTelling finishing) {
        this.finishing = finishing;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        finishing.finish();
    }
}
