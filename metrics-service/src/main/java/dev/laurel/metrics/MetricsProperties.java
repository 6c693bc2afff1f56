package dev.laurel.metrics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the service can be told; {@code application.yaml} names the environment variable of each.
 *
 * @param readerKey        secret of at least 32 characters by which reader ids from HTTP are hashed; must not change
 *                         while facts of an open contest come in, or a reader would count twice. No default
 * @param flushInterval    how often changed articles are published; default 250 ms. Longer means fewer records and a
 *                         later board
 * @param snapshotInterval how often a changed partition is stored; default 10 s. Longer means less writing and more
 *                         records to count again after a crash
 * @param countCheck       how often contests are looked at whose time to be counted has come; default 5 s
 * @param offeredAtOnce    how many facts offered over HTTP may be on their way into the log at once; default 100,000. More
 *                         takes memory while the broker is slow; callers get 429 above it
 * @param idleAfter        how long an article in no contest is held in memory after the newest fact about it; default 7
 *                         days. Longer takes memory, shorter reads the log again more often for late entries
 * @param idleSize         how much memory articles in no contest may take in one partition; default 64 MB
 * @param overAfter        how long entries of contests that are closed and counted are held; default 30 days. Their live
 *                         figures stand still afterwards
 * @param roomCheck        how often is looked what need not be held; default 1 minute
 * @param patience         how long to wait for the broker to acknowledge before a step is tried again; default 30 s
 */
@Validated
@ConfigurationProperties("laurel.metrics")
public record MetricsProperties(
        @NotNull @Size(min = 32) String readerKey,
        @DefaultValue("250ms") Duration flushInterval,
        @DefaultValue("10s") Duration snapshotInterval,
        @DefaultValue("5s") Duration countCheck,
        @DefaultValue("100000") @Min(1) int offeredAtOnce,
        @DefaultValue("7d") Duration idleAfter,
        @DefaultValue("64MB") DataSize idleSize,
        @DefaultValue("30d") Duration overAfter,
        @DefaultValue("1m") Duration roomCheck,
        @DefaultValue("30s") Duration patience) {}
