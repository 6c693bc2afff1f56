package dev.laurel.chassis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What every service can be told. Each property has an environment variable by Spring Boot's rule:
 * {@code laurel.web.max-body-size} is {@code LAUREL_WEB_MAXBODYSIZE}.
 *
 * @param service the service's name, such as {@code metrics-service}: consumer group, audience of its tokens, source of
 *     its events, and whose topics are checked. No default
 * @param topics creating and checking topics
 * @param consumers when a consumer counts as stuck
 * @param receipts how long receipts of batches can be asked for
 * @param web bounds of requests, and which pages may call
 * @param limits how many requests each client may send
 */
@Validated
@ConfigurationProperties("laurel")
public record ChassisProperties(
        @NotBlank String service,
        @Valid @DefaultValue Topics topics,
        @Valid @DefaultValue Consumers consumers,
        @Valid @DefaultValue Receipts receipts,
        @Valid @DefaultValue Web web,
        @Valid @DefaultValue Limits limits) {

    /**
     * Creating and checking topics.
     *
     * @param createMissing whether missing topics are created; default true. False where an administrator creates them:
     *     a missing topic is then refused
     * @param replicationFactor of topics that are created; default 1, use 3 in production; -1 leaves it to the broker.
     *     Topics that exist are not checked for it
     * @param timeout how long to wait for the broker at start; default 60 s
     */
    public record Topics(
            @DefaultValue("true") boolean createMissing,
            @DefaultValue("1") @Min(-1) short replicationFactor,
            @DefaultValue("60s") Duration timeout) {}

    /**
     * When a consumer counts as stuck.
     *
     * @param stuckAfter how long a partition with records waiting may stand still before {@code consumers} is DOWN;
     *     default 30 s
     */
    public record Consumers(@DefaultValue("30s") Duration stuckAfter) {}

    /**
     * Receipts of batches.
     *
     * @param kept how long they can be asked for; default 30 days
     */
    public record Receipts(@DefaultValue("30d") Duration kept) {}

    /**
     * Bounds of requests, and which pages may call.
     *
     * @param contentSecurityPolicy the header sent with every answer; default {@code default-src 'self'}
     * @param corsAllowedOrigins origins whose pages may call, such as {@code https://console.example.org}; default none.
     *     Tokens are never cookies, so credentials mode is never allowed
     * @param maxBodySize longest request body as sent; default 8 MB; a longer one is answered with 413
     * @param maxExpandedSize longest batch after decompression; default 32 MB
     * @param maxLineSize longest line or array element of a batch; default 600 KB (an article fact may have 512 KiB)
     * @param maxLines most lines of a batch; default 10,000
     */
    public record Web(
            @DefaultValue("default-src 'self'") @NotBlank String contentSecurityPolicy,
            @DefaultValue({}) List<String> corsAllowedOrigins,
            @DefaultValue("8MB") DataSize maxBodySize,
            @DefaultValue("32MB") DataSize maxExpandedSize,
            @DefaultValue("600KB") DataSize maxLineSize,
            @DefaultValue("10000") @Min(1) int maxLines) {}

    /**
     * How many requests each client may send to one instance; more are answered with 429. A client is the subject of a
     * token, or an address where there is none. Health is never limited.
     *
     * @param tokenPerSecond requests a second of one token's subject, in the long run; default 1000; 0 for no limit
     * @param addressPerSecond requests a second without a token from one address; default 2000; 0 for no limit
     * @param burst how many requests may come at once after a quiet time; default 20,000
     * @param clients how many clients are remembered at most; default 100,000, which take some 30 MB
     */
    public record Limits(
            @DefaultValue("1000") @Min(0) int tokenPerSecond,
            @DefaultValue("2000") @Min(0) int addressPerSecond,
            @DefaultValue("20000") @Min(1) int burst,
            @DefaultValue("100000") @Min(1) int clients) {}
}
