package dev.laurel.notification.webhooks;

import static dev.laurel.notification.application.delivery.DeliveryFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import dev.laurel.contracts.ContractJson;
import dev.laurel.notification.application.delivery.Receiver;
import dev.laurel.notification.domain.Kind;
import dev.laurel.notification.domain.delivery.Answer;
import dev.laurel.notification.domain.delivery.Delivery;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How a message is sent, and how little a receiver can do to the sender; against a real HTTP server. */
@Timeout(60)
class WebhookReceiverTest {

    private static final String SECRET = SignaturesTest.secret(1, 32);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final Duration OPEN_FOR = Duration.ofMillis(300);

    private final LocalPlatform platform = new LocalPlatform();
    private final List<WebhookReceivers> opened = new ArrayList<>();
    private final MovingClock clock = new MovingClock();

    @AfterEach
    void closeAll() {
        opened.forEach(WebhookReceivers::close);
        platform.close();
    }

    @Test
    void sendsTheMessageSignedUnderItsId() throws Exception {
        Answer answer = send(receiver(platform.url()), 7);

        assertThat(answer).isEqualTo(new Answer.Accepted(204));
        LocalPlatform.Heard heard = platform.heard().get(0);
        new Webhook(SECRET).verify(heard.body(), heard.headers());
        assertThat(heard.id()).isEqualTo("spring-notes:author-1:7");
        assertThat(heard.path()).isEqualTo("/hook");
        assertThat(heard.header("Content-type")).startsWith("application/json");
        assertThat(heard.headers()).doesNotContainKeys("Upgrade", "Accept-encoding", "Cookie");
        JsonNode body = ContractJson.mapper().readTree(heard.body());
        assertThat(body.path("type").asString()).isEqualTo("dev.laurel.notification.v1");
        assertThat(body.at("/data/messageId").asString()).isEqualTo("spring-notes:author-1:7");
        assertThat(body.at("/data/kind").asString()).isEqualTo("award-won");
        assertThat(body.at("/data/title/zh").asString()).isEqualTo("恭喜获奖");
    }

    @Test
    void sendsTheSameAgain() throws Exception {
        WebhookReceiver receiver = receiver(platform.url());
        platform.behaves(LocalPlatform.status(500));
        send(receiver, 1);
        platform.behaves(LocalPlatform.status(200));
        send(receiver, 1);

        assertThat(platform.heard()).extracting(LocalPlatform.Heard::id).containsOnly("spring-notes:author-1:1");
        assertThat(platform.heard()).extracting(LocalPlatform.Heard::body).hasSize(2);
        assertThat(Set.copyOf(
                        platform.heard().stream().map(LocalPlatform.Heard::body).toList()))
                .hasSize(1);
        for (LocalPlatform.Heard each : platform.heard()) {
            new Webhook(SECRET).verify(each.body(), each.headers());
        }
    }

    @Test
    void saysThatAReceiverIsDown() {
        platform.goAway();

        assertThat(send(receiver(platform.url()), 1))
                .isInstanceOfSatisfying(
                        Answer.Unreachable.class, away -> assertThat(away.why()).contains("refused"));
    }

    @Test
    void waitsForASlowReceiverOnlySoLong() {
        CountDownLatch end = new CountDownLatch(1);
        platform.behaves(exchange -> await(end));
        long begun = System.nanoTime();

        Answer answer = send(receiver(platform.url()), 1);

        assertThat(answer).isEqualTo(new Answer.Unreachable(null, "gave no answer in time"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(ANSWER_WITHIN, ANSWER_WITHIN.multipliedBy(14));
        end.countDown();
    }

    @Test
    void waitsForAReceiverThatSpeaksAByteAtATimeOnlySoLong() {
        CountDownLatch end = new CountDownLatch(1);
        platform.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000 && end.getCount() > 0; i++) {
                    out.write('.');
                    out.flush();
                    await(end, 200);
                }
            }
        });

        assertThat(send(receiver(platform.url()), 1)).isEqualTo(new Answer.Unreachable(null, "gave no answer in time"));
        end.countDown();
    }

    @Test
    void readsNoMoreOfAHugeAnswerThanItMust() {
        long[] written = {0};
        CountDownLatch cut = new CountDownLatch(1);
        platform.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[64 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                while (written[0] < 1L << 31) {
                    out.write(chunk);
                    written[0] += chunk.length;
                }
            } finally {
                cut.countDown();
            }
        });

        assertThat(send(receiver(platform.url()), 1)).isEqualTo(new Answer.Accepted(200));
        await(cut);
        assertThat(written[0]).isLessThan(64L << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        try (LocalPlatform elsewhere = new LocalPlatform()) {
            platform.behaves(
                    LocalPlatform.status(status, "Location", elsewhere.url().toString()));

            assertThat(send(receiver(platform.url()), 1)).isInstanceOf(Answer.Refused.class);

            assertThat(elsewhere.heard()).isEmpty();
            assertThat(platform.heard()).hasSize(1);
        }
    }

    @Test
    void leavesAReceiverAloneForAsLongAsItAsks() {
        WebhookReceiver receiver = receiver(platform.url());
        platform.behaves(LocalPlatform.status(429, "Retry-After", "30"));
        assertThat(send(receiver, 1)).isEqualTo(new Answer.Overloaded(429, Duration.ofSeconds(30)));

        assertThat(receiver.admit()).isNull();
        clock.move(Duration.ofSeconds(29));
        assertThat(receiver.admit()).isNull();
        clock.move(Duration.ofSeconds(2));
        platform.behaves(LocalPlatform.status(204));
        assertThat(send(receiver, 1)).isEqualTo(new Answer.Accepted(204));
        assertThat(receiver.state().name()).isEqualTo("CLOSED");
    }

    @Test
    void stopsTryingAReceiverThatFailsAndTriesOneMessageLater() {
        WebhookReceiver receiver = receiver(platform.url());
        platform.behaves(LocalPlatform.status(500));
        for (int i = 0; i < 5; i++) {
            assertThat(send(receiver, i)).isEqualTo(new Answer.Unreachable(500, "answers 500"));
        }
        assertThat(receiver.state().name()).isEqualTo("OPEN");
        assertThat(receiver.admit()).isNull();

        platform.behaves(LocalPlatform.status(204));
        Receiver.Permit one = untilAdmitted(receiver);
        assertThat(receiver.admit()).as("one at a time").isNull();
        assertThat(one.send(delivery(9))).isEqualTo(new Answer.Accepted(204));

        assertThat(receiver.state().name()).isEqualTo("CLOSED");
        assertThat(platform.heard()).hasSize(6);
    }

    @Test
    void keepsTryingAReceiverThatRefusesMessages() {
        WebhookReceiver receiver = receiver(platform.url());
        platform.behaves(LocalPlatform.status(422));
        for (int i = 0; i < 20; i++) {
            assertThat(send(receiver, i)).isEqualTo(new Answer.Refused(422, "answers 422"));
        }

        assertThat(receiver.state().name()).isEqualTo("CLOSED");
    }

    @Test
    void doesNotJudgeAReceiverByLeaveGivenBack() {
        WebhookReceiver receiver = receiver(platform.url());
        platform.behaves(LocalPlatform.status(500));
        for (int i = 0; i < 5; i++) {
            send(receiver, i);
        }
        untilAdmitted(receiver).release();

        platform.behaves(LocalPlatform.status(204));
        assertThat(send(receiver, 6)).isEqualTo(new Answer.Accepted(204));
    }

    @Test
    void goesToNoPrivateAddressUnlessAllowed() {
        URI local = URI.create("https://127.0.0.1:" + platform.port() + "/hook");
        URI named = URI.create("https://localhost:" + platform.port() + "/hook");

        for (URI url : List.of(local, named)) {
            assertThat(send(publicOnly(url, SystemDefaultDnsResolver.INSTANCE), 1))
                    .isInstanceOfSatisfying(Answer.Unreachable.class, refused -> assertThat(refused.why())
                            .contains("allow-private-targets is false"));
        }
        assertThat(platform.heard()).isEmpty();
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() throws Exception {
        Names names = new Names(new String[][] {{"93.184.216.34", "127.0.0.1"}});
        URI url = URI.create("https://platform.example.org:" + platform.port() + "/hook");

        Answer answer = send(publicOnly(url, names), 1);

        assertThat(answer).isInstanceOfSatisfying(Answer.Unreachable.class, refused -> assertThat(refused.why())
                .contains("127.0.0.1"));
    }

    @Test
    void connectsToTheAddressesItCheckedAndToNoOthers() throws Exception {
        // The first answer is harmless; whoever asked a second time to connect would be led inside.
        Names names = new Names(new String[][] {{"192.0.2.1"}, {"127.0.0.1"}});
        CheckedNames checked = new CheckedNames(names, true);

        assertThat(checked.resolve("platform.example.org"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("192.0.2.1");

        Names rebinding = new Names(new String[][] {{"127.0.0.1"}, {"192.0.2.1"}});
        URI url = URI.create("http://platform.example.org:" + platform.port() + "/hook");
        assertThat(send(receiver(url, rebinding, true), 1)).isEqualTo(new Answer.Accepted(204));
        assertThat(rebinding.asked).as("one look-up for one connection").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://platform.example.org/",
                "ftp://platform.example.org/",
                "https://user:word@platform.example.org/",
                "https:///path",
                "https://platform.example.org/#part",
                "platform.example.org"
            })
    void refusesAnAddressThatIsNone(String url) {
        assertThatThrownBy(() -> publicOnly(URI.create(url), SystemDefaultDnsResolver.INSTANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("laurel.webhooks.receivers.platform: url is")
                .hasMessageNotContaining("word");
    }

    @Test
    void saysNothingOfItsSecret() {
        assertThat(properties(platform.url(), true).toString()).doesNotContain(SECRET);
    }

    private static void await(CountDownLatch latch) {
        await(latch, 30_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            assertThat(latch.await(millis, TimeUnit.MILLISECONDS) || millis < 1000)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Receiver.Permit untilAdmitted(Receiver receiver) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Optional.ofNullable(receiver.admit()), Optional::isPresent)
                .orElseThrow();
    }

    private @Nullable Answer send(Receiver receiver, long sequence) {
        return untilAdmitted(receiver).send(delivery(sequence));
    }

    private static Delivery delivery(long sequence) {
        Instant at = Instant.parse("2024-05-01T08:00:00Z");
        return Delivery.of("platform", aMessage("spring-notes", "author-1", sequence), at, at);
    }

    private WebhookReceiver receiver(URI url) {
        return receiver(url, SystemDefaultDnsResolver.INSTANCE, true);
    }

    private WebhookReceiver publicOnly(URI url, DnsResolver names) {
        return receiver(url, names, false);
    }

    private WebhookReceiver receiver(URI url, DnsResolver names, boolean privateToo) {
        WebhookReceivers receivers =
                WebhookReceivers.open(properties(url, privateToo), names, CircuitBreakerRegistry.ofDefaults(), clock);
        opened.add(receivers);
        return receivers.all().get(0);
    }

    private static WebhooksProperties properties(URI url, boolean privateToo) {
        var target = new WebhooksProperties.Target(url, SECRET, null, Set.of(Kind.AWARD_WON));
        return new WebhooksProperties(
                Map.of("platform", target),
                privateToo,
                Duration.ofSeconds(1),
                ANSWER_WITHIN,
                Duration.ofSeconds(1),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                1000,
                2,
                OPEN_FOR);
    }

    /** Resolves any name to the next of these addresses, and to the last ones for ever. */
    private static final class Names implements DnsResolver {
        private final String[][] answers;
        private int asked;

        private Names(String[][] answers) {
            this.answers = answers;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            String[] answer = answers[Math.min(asked++, answers.length - 1)];
            InetAddress[] addresses = new InetAddress[answer.length];
            for (int i = 0; i < answer.length; i++) {
                addresses[i] = InetAddress.getByName(answer[i]);
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Stands still unless it is moved; begins now, because receivers check the moment of a signature. */
    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.now();

        private void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
