package dev.laurel.notification.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON and looks at the answer's status. Follows no redirect, keeps no cookie, tries nothing again by itself, uses
 * no proxy, expands nothing, and reads no more of an answer than it takes to use the connection again.
 */
final class HttpPosts implements AutoCloseable {

    private static final int LONGEST_HEADER = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int READ_AT_MOST = 64 * 1024;
    private static final Duration CONNECTION_LIVES = Duration.ofMinutes(1);

    private final CloseableHttpClient client;

    /**
     * What the receiver said.
     *
     * @param retryAfter the header as it came
     */
    record Reply(int status, @Nullable String retryAfter) {}

    HttpPosts(DnsResolver names, Duration connectWithin, Duration answerWithin, int connections) {
        var limits = Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connectionSettings = ConnectionConfig.custom()
                .setConnectTimeout(timeout(connectWithin))
                .setSocketTimeout(timeout(answerWithin))
                .setTimeToLive(timeout(CONNECTION_LIVES))
                .build();
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(connectionSettings)
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(manager)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(answerWithin))
                        .setConnectionRequestTimeout(timeout(answerWithin))
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Laurel-Webhooks/1")
                .build();
    }

    /** The attempt, not begun. Cancelling it cuts the connection, so that a receiver which says a byte a minute holds nobody. */
    FutureTask<Reply> attempt(URI url, Map<String, String> headers, String json) {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return new FutureTask<>(() -> send(post)) {
            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                post.cancel();
                return super.cancel(mayInterruptIfRunning);
            }
        };
    }

    private Reply send(HttpPost post) throws IOException {
        Reply reply = null;
        try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
            Header retryAfter = response.getFirstHeader("Retry-After");
            reply = new Reply(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
            if (!isRead(response.getEntity())) {
                // Without this, closing would read to the end of whatever is sent.
                post.cancel();
            }
            return reply;
        } catch (IOException e) {
            if (reply == null) {
                throw e;
            }
            // It broke off while it was closed; the status was said before.
            return reply;
        }
    }

    /** An answer of a known and modest length is read, so that the connection can be used again; no other is. */
    private static boolean isRead(@Nullable HttpEntity answer) {
        if (answer == null) {
            return true;
        }
        if (answer.getContentLength() < 0 || answer.getContentLength() > READ_AT_MOST) {
            return false;
        }
        try (InputStream in = answer.getContent()) {
            in.skipNBytes(answer.getContentLength());
            return true;
        } catch (IOException brokenOff) {
            // The status was said before; the rest of the answer means nothing.
            return false;
        }
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    static Timeout timeout(Duration duration) {
        return Timeout.of(duration.toMillis(), TimeUnit.MILLISECONDS);
    }
}
