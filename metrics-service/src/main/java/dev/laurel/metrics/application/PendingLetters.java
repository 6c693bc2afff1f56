package dev.laurel.metrics.application;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Records on their way to the dead-letter topic. One that did not arrive is sent again until it does; nothing is
 * checkpointed before. Safe for use by several threads.
 */
public final class PendingLetters {

    private static final class Letter {
        private final Supplier<? extends CompletableFuture<?>> send;
        private CompletableFuture<?> sent;

        private Letter(Supplier<? extends CompletableFuture<?>> send) {
            this.send = send;
            this.sent = send.get();
        }
    }

    private final Queue<Letter> letters = new ArrayDeque<>();

    /** Sends and remembers. */
    public synchronized void send(Supplier<? extends CompletableFuture<?>> send) {
        letters.add(new Letter(send));
    }

    /** Forgets those that have arrived; the number left. */
    public synchronized int outstanding() {
        letters.removeIf(letter -> letter.sent.isDone() && !letter.sent.isCompletedExceptionally());
        return letters.size();
    }

    /** Waits until all have arrived, sending failed ones once more; false if some have not. */
    public boolean await(long millis) throws InterruptedException {
        CompletableFuture<?>[] all;
        synchronized (this) {
            for (Letter letter : letters) {
                if (letter.sent.isCompletedExceptionally()) {
                    letter.sent = letter.send.get();
                }
            }
            all = letters.stream().map(letter -> letter.sent).toArray(CompletableFuture[]::new);
        }
        try {
            CompletableFuture.allOf(all).get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
        return outstanding() == 0;
    }
}
