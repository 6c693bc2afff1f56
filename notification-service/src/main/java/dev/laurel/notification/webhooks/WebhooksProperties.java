package dev.laurel.notification.webhooks;

import dev.laurel.notification.domain.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told by webhooks, and how patiently. Addresses come from here and from nowhere else. Each property has an
 * environment variable by Spring Boot's rule: {@code laurel.webhooks.receivers.platform.url} is
 * {@code LAUREL_WEBHOOKS_RECEIVERS_PLATFORM_URL}.
 *
 * @param receivers by name, of lower-case letters, digits and hyphens; default none, and then nothing is sent. A name is
 *     part of its deliveries' ids: another name is another receiver, which gets no old messages
 * @param allowPrivateTargets whether an address may be private (loopback, link-local, RFC 1918 and the like) and may be
 *     {@code http}; default false
 * @param connectWithin how long to wait for a connection; default 3 s
 * @param answerWithin how long an attempt may take in all; default 10 s
 * @param firstPause before the second attempt; doubles with each, give or take half; default 5 s
 * @param longestPause between two attempts, also when a receiver asks for a longer one; default 10 min
 * @param giveUpAfter how long a message is tried; default 7 days, after which an operator may have it tried again
 * @param perSecond most attempts in a second for each receiver and instance; default 20
 * @param concurrency attempts at a time for each receiver and instance; default 2, at most 16
 * @param openFor how long a receiver that failed half of its last ten attempts is left alone; default 30 s
 */
@Validated
@ConfigurationProperties("laurel.webhooks")
record WebhooksProperties(
        @DefaultValue Map<String, @Valid Target> receivers,
        @DefaultValue("false") boolean allowPrivateTargets,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("7d") Duration giveUpAfter,
        @DefaultValue("20") @Min(1) int perSecond,
        @DefaultValue("2") @Min(1) @Max(16) int concurrency,
        @DefaultValue("30s") Duration openFor) {

    /**
     * One receiver.
     *
     * @param url where messages are sent
     * @param secret to sign with: {@code whsec_} and 24 to 64 bytes in Base64
     * @param previousSecret signed with as well, while the receiver changes over; default none
     * @param kinds of messages it gets; default those about awards
     */
    record Target(
            @NotNull URI url,
            @NotBlank String secret,
            @Nullable String previousSecret,

            @DefaultValue({"award-won", "award-changed", "award-withdrawn"})
            Set<Kind> kinds) {

        /** Says nothing of the secrets. */
        @Override
        public String toString() {
            return "Target[url=" + url + ", kinds=" + kinds + "]";
        }
    }
}
