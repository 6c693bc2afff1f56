package dev.laurel.notification.webhooks;

import dev.laurel.notification.application.delivery.Receiver;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A receiver that is told by webhook. The circuit breaker judges whether the receiver answers, not whether it likes a
 * message: a refusal is an answer. While it is open nothing is tried, so a receiver that is away uses up no attempts. A
 * receiver that asks for a pause is left alone for as long, with all messages.
 */
final class WebhookReceiver implements Receiver {

    private static final int LONGEST_ERROR = 300;

    private final String channel;
    private final URI url;
    private final Set<Kind> kinds;
    private final Signatures signatures;
    private final HttpPosts posts;
    private final Guards guards;
    private final Duration longestPause;
    private final ExecutorService threads;
    private final Clock clock;
    /** Milliseconds of the epoch. */
    private final AtomicLong pausedUntil = new AtomicLong();

    /** What keeps a receiver and this service from harming each other. */
    record Guards(CircuitBreaker breaker, RateLimiter rate, TimeLimiter time) {}

    WebhookReceiver(
            String channel,
            WebhooksProperties.Target target,
            HttpPosts posts,
            Guards guards,
            Duration longestPause,
            ExecutorService threads,
            Clock clock) {
        this.channel = channel;
        this.url = target.url();
        this.kinds = Set.copyOf(target.kinds());
        this.signatures = new Signatures(target.secret(), target.previousSecret());
        this.posts = posts;
        this.guards = guards;
        this.longestPause = longestPause;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public boolean wants(Kind kind) {
        return kinds.contains(kind);
    }

    CircuitBreaker.State state() {
        return guards.breaker().getState();
    }

    @Override
    public @Nullable Permit admit() {
        if (pausedUntil.get() > clock.millis() || !guards.breaker().tryAcquirePermission()) {
            return null;
        }
        return new Permit() {
            @Override
            public @Nullable Answer send(Delivery delivery) {
                return attempt(delivery);
            }

            @Override
            public void release() {
                guards.breaker().releasePermission();
            }
        };
    }

    private @Nullable Answer attempt(Delivery delivery) {
        if (!guards.rate().acquirePermission()) {
            guards.breaker().releasePermission();
            return null;
        }
        long begun = System.nanoTime();
        Answer answer = ask(delivery);
        long nanos = System.nanoTime() - begun;
        if (answer instanceof Answer.Unreachable unreachable) {
            guards.breaker().onError(nanos, TimeUnit.NANOSECONDS, new Unanswered(unreachable.why()));
        } else {
            guards.breaker().onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        if (answer instanceof Answer.Overloaded overloaded) {
            leaveAlone(overloaded.pause());
        }
        return answer;
    }

    private void leaveAlone(@Nullable Duration pause) {
        if (pause != null) {
            pausedUntil.accumulateAndGet(clock.millis() + pause.toMillis(), Math::max);
        }
    }

    private Answer ask(Delivery delivery) {
        try {
            String body = WebhookBody.json(delivery);
            var headers = signatures.headers(delivery.message().id(), clock.instant(), body);
            FutureTask<HttpPosts.Reply> attempt = posts.attempt(url, headers, body);
            HttpPosts.Reply reply = guards.time().executeFutureSupplier(() -> {
                threads.execute(attempt);
                return attempt;
            });
            return Answers.of(reply, clock.instant(), longestPause);
        } catch (TimeoutException e) {
            return new Answer.Unreachable(null, "gave no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable(null, "was asked while this service stopped");
        } catch (Exception e) {
            return new Answer.Unreachable(null, describe(e));
        }
    }

    private static String describe(Exception e) {
        String text = e.getClass().getSimpleName() + ": " + e.getMessage();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR - 1) + "…";
    }

    /** What the breaker is told. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        private Unanswered(String why) {
            super(why, null, false, false);
        }
    }
}
