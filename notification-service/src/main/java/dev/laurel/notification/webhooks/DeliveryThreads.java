package dev.laurel.notification.webhooks;

import dev.laurel.notification.application.delivery.DeliverDue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that deliver what is due, each receiver's its own: a slow receiver delays neither another one nor anything else
 * in this service.
 */
final class DeliveryThreads implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryThreads.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final long END_WITHIN_MILLIS = 5_000;

    private final List<Named> work;
    private final int threadsEach;
    private final List<Thread> threads = new ArrayList<>();
    private volatile CountDownLatch closing = new CountDownLatch(0);

    /** What to do for one receiver. */
    record Named(String channel, DeliverDue delivering) {}

    DeliveryThreads(List<Named> work, int threadsEach) {
        this.work = List.copyOf(work);
        this.threadsEach = threadsEach;
    }

    @Override
    public synchronized void start() {
        closing = new CountDownLatch(1);
        for (Named each : work) {
            for (int i = 0; i < threadsEach; i++) {
                var thread = new Thread(() -> run(each), "deliver-" + each.channel() + "-" + i);
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
        }
    }

    private void run(Named each) {
        while (closing.getCount() > 0) {
            Duration pause = LOOK_EVERY;
            try {
                if (each.delivering().deliverOne()) {
                    continue;
                }
            } catch (RuntimeException e) {
                log.warn("deliveries to {} cannot be looked at; trying again", each.channel(), e);
                pause = AFTER_A_FAILURE;
            }
            try {
                if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        closing.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(END_WITHIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread.interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
