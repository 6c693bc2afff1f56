package dev.laurel.notification.webhooks;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/** The receivers that the configuration names, each with a connection pool and guards of its own. */
final class WebhookReceivers implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final int LAST_ATTEMPTS = 10;
    private static final int BEFORE_JUDGING = 5;
    private static final float HALF = 50;
    private static final Duration WAIT_FOR_ROOM = Duration.ofSeconds(2);

    private final ExecutorService threads;
    private final List<HttpPosts> posts = new ArrayList<>();
    private final List<WebhookReceiver> all = new ArrayList<>();

    private WebhookReceivers(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Opens them.
     *
     * @throws IllegalArgumentException naming the receiver whose name, address or secret is none
     */
    static WebhookReceivers open(
            WebhooksProperties properties, DnsResolver names, CircuitBreakerRegistry breakers, Clock clock) {
        var receivers = new WebhookReceivers(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "webhook-call");
            thread.setDaemon(true);
            return thread;
        }));
        properties.receivers().forEach((name, target) -> {
            try {
                receivers.add(name, target, properties, names, breakers, clock);
            } catch (IllegalArgumentException e) {
                receivers.close();
                throw new IllegalArgumentException("laurel.webhooks.receivers." + name + ": " + e.getMessage(), e);
            }
        });
        return receivers;
    }

    private void add(
            String name,
            WebhooksProperties.Target target,
            WebhooksProperties properties,
            DnsResolver names,
            CircuitBreakerRegistry breakers,
            Clock clock) {
        check(name, target.url(), properties.allowPrivateTargets());
        var post = new HttpPosts(
                new CheckedNames(names, properties.allowPrivateTargets()),
                properties.connectWithin(),
                properties.answerWithin(),
                properties.concurrency());
        posts.add(post);
        all.add(new WebhookReceiver(
                name, target, post, guards(name, properties, breakers), properties.longestPause(), threads, clock));
    }

    private static void check(String name, URI url, boolean privateToo) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name has lower-case letters, digits and hyphens, 1 to 32 of them");
        }
        boolean scheme = "https".equals(url.getScheme()) || (privateToo && "http".equals(url.getScheme()));
        if (!scheme || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("url is " + url.getScheme() + "://" + url.getHost()
                    + "…; expected an https address with a host, without user or fragment (http only where"
                    + " laurel.webhooks.allow-private-targets is true)");
        }
    }

    private static WebhookReceiver.Guards guards(
            String name, WebhooksProperties properties, CircuitBreakerRegistry breakers) {
        CircuitBreaker breaker = breakers.circuitBreaker(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LAST_ATTEMPTS)
                        .minimumNumberOfCalls(BEFORE_JUDGING)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(properties.openFor())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        RateLimiter rate = RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(properties.perSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(WAIT_FOR_ROOM)
                        .build());
        TimeLimiter time = TimeLimiter.of(
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(properties.answerWithin())
                        .cancelRunningFuture(true)
                        .build());
        return new WebhookReceiver.Guards(breaker, rate, time);
    }

    List<WebhookReceiver> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        posts.forEach(HttpPosts::close);
        threads.shutdownNow();
    }
}
