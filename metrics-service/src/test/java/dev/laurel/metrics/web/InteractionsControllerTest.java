package dev.laurel.metrics.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.laurel.chassis.receipts.Receipt;
import dev.laurel.chassis.receipts.ReceiptStore;
import dev.laurel.chassis.receipts.Receipts;
import dev.laurel.chassis.web.BatchLimits;
import dev.laurel.chassis.web.BatchLines;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.chassis.web.RejectedLine;
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.OfferedInteractions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InteractionsControllerTest {

    private static final OfferedInteractions.Place SOMEWHERE = new OfferedInteractions.Place(0, 7);

    private final List<CompletableFuture<OfferedInteractions.Place>> onTheirWay = new CopyOnWriteArrayList<>();
    private final OfferedInteractions slowLog = json -> {
        if (json.length > 2) {
            return new OfferedInteractions.Refused("", "is bad", "a good one");
        }
        var safe = new CompletableFuture<OfferedInteractions.Place>();
        onTheirWay.add(safe);
        return new OfferedInteractions.Taken(safe);
    };
    private final Receipts receipts =
            new Receipts(new NoStore(), Duration.ofDays(1), InstantSource.system(), new SimpleMeterRegistry());
    private final InteractionsController controller = new InteractionsController(
            slowLog, new OfferLimit(3), new BatchLines(new BatchLimits(10_000, 10_000, 1_000, 100)), receipts);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void refusesABatchWhileTooManyFactsAreOnTheirWay() throws IOException {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> accepted("{}\n{}", false));
        await().until(() -> onTheirWay.size() == 2);

        assertThatThrownBy(() -> controller.publish(request("{}\n{}", false), response))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(429);
                    assertThat(problem.code()).isEqualTo("too-many-facts");
                });
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(onTheirWay).hasSize(2);

        onTheirWay.forEach(safe -> safe.complete(SOMEWHERE));
        assertThat(first.join()).isEqualTo(2);
        assertHasRoomFor(3);
    }

    @Test
    void readsNoFurtherThanThereIsRoomUntilTheLogHasTakenSome() {
        CompletableFuture<Integer> long5 = CompletableFuture.supplyAsync(() -> accepted("{}\n".repeat(5), false));
        await().until(() -> onTheirWay.size() == 3);
        await().during(100, MILLISECONDS).until(() -> onTheirWay.size() == 3);

        onTheirWay.get(0).complete(SOMEWHERE);
        await().until(() -> onTheirWay.size() == 4);
        onTheirWay.get(1).complete(SOMEWHERE);
        await().until(() -> onTheirWay.size() == 5);
        onTheirWay.forEach(safe -> safe.complete(SOMEWHERE));

        assertThat(long5.join()).isEqualTo(5);
        assertHasRoomFor(3);
    }

    @Test
    void publishesTheFirstLinesBeforeTheBodyHasEnded() throws IOException {
        var sender = new PipedOutputStream();
        var body = new PipedInputStream(sender);
        CompletableFuture<BatchReceipt> answer = CompletableFuture.supplyAsync(() -> receipt(body));

        sender.write("{}\nbroken\n{}\n".getBytes(UTF_8));
        sender.flush();
        await().until(() -> onTheirWay.size() == 2);
        assertThat(answer).isNotDone();
        sender.write("{}".getBytes(UTF_8));
        sender.close();
        await().until(() -> onTheirWay.size() == 3);
        onTheirWay.forEach(safe -> safe.complete(SOMEWHERE));

        BatchReceipt receipt = answer.join();
        assertThat(receipt.accepted()).isEqualTo(3);
        assertThat(receipt.rejected()).extracting(RejectedLine::line).containsExactly(2);
    }

    @Test
    void takesABodyOfAnyLengthInLittleMemory() {
        var limits = new BatchLimits(Long.MAX_VALUE, Long.MAX_VALUE, 1_000, Integer.MAX_VALUE);
        var endless = new InteractionsController(
                json -> json.length > 2
                        ? new OfferedInteractions.Refused("", "is bad", "a good one")
                        : new OfferedInteractions.Taken(CompletableFuture.completedFuture(SOMEWHERE)),
                new OfferLimit(10_000),
                new BatchLines(limits),
                receipts);
        int lines = 1_000_000;

        BatchReceipt receipt = receipt(endless, new RepeatedLines(lines));

        assertThat(receipt.accepted()).isEqualTo(lines / 2);
        assertThat(receipt.rejected()).hasSize(1_001);
        assertThat(receipt.rejected().get(1_000).line()).isEqualTo(2_002);
        assertThat(receipt.rejected().get(1_000).problem()).contains((lines / 2 - 1_001) + " after it");
    }

    @Test
    void givesTheRoomBackWhenTheLogCannotBeWritten() {
        CompletableFuture<Integer> failing = CompletableFuture.supplyAsync(() -> accepted("{}\n{}\n{}", false));
        await().until(() -> onTheirWay.size() == 3);

        onTheirWay.forEach(safe -> safe.completeExceptionally(new IllegalStateException("no broker")));

        assertThatThrownBy(failing::join).hasCauseInstanceOf(ProblemException.class);
        assertHasRoomFor(3);
    }

    @Test
    void readsGzip() {
        CompletableFuture<Integer> packed = CompletableFuture.supplyAsync(() -> accepted("{}\n{}", true));
        await().until(() -> onTheirWay.size() == 2);
        onTheirWay.forEach(safe -> safe.complete(SOMEWHERE));

        assertThat(packed.join()).isEqualTo(2);
    }

    @Test
    void givesAReceiptThatSaysWhereTheFactsStand() {
        CompletableFuture<BatchReceipt> answered = CompletableFuture.supplyAsync(() -> receipt("{}\n{}", false));
        await().until(() -> onTheirWay.size() == 2);
        onTheirWay.get(0).complete(new OfferedInteractions.Place(3, 41));
        onTheirWay.get(1).complete(new OfferedInteractions.Place(3, 44));

        assertThat(receipts.find(String.valueOf(answered.join().receiptId())))
                .hasValueSatisfying(receipt -> assertThat(receipt.places())
                        .containsExactly(new Receipt.LogRange("laurel.interactions.v1", 3, 41, 44, 2)));
    }

    private void assertHasRoomFor(int facts) {
        onTheirWay.clear();
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> accepted("{}\n".repeat(facts), false));
        await().until(() -> onTheirWay.size() == facts);
        onTheirWay.forEach(safe -> safe.complete(SOMEWHERE));
        assertThat(next.join()).isEqualTo(facts);
    }

    private int accepted(String body, boolean gzip) {
        return receipt(body, gzip).accepted();
    }

    private BatchReceipt receipt(String body, boolean gzip) {
        try {
            return receipt(controller, request(body, gzip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchReceipt receipt(InputStream body) {
        return receipt(controller, body);
    }

    private static BatchReceipt receipt(InteractionsController controller, InputStream body) {
        return receipt(controller, new MockHttpServletRequest("POST", "/api/v1/interactions") {
            @Override
            public ServletInputStream getInputStream() {
                return new Arriving(body);
            }
        });
    }

    private static BatchReceipt receipt(InteractionsController controller, MockHttpServletRequest request) {
        try {
            return Objects.requireNonNull(
                    controller.publish(request, new MockHttpServletResponse()).getBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives what is there and waits for the rest, as a server does. */
    private static final class Arriving extends DelegatingServletInputStream {

        private Arriving(InputStream body) {
            super(body);
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return getSourceStream().read(bytes, from, count);
        }
    }

    /** Good and bad lines in turn, made while they are read. */
    private static final class RepeatedLines extends InputStream {

        private static final byte[] TWO = "{}\n{bad}\n".getBytes(UTF_8);

        private final long length;
        private long place;

        private RepeatedLines(int lines) {
            this.length = lines / 2 * (long) TWO.length;
        }

        @Override
        public int read() {
            return place == length ? -1 : TWO[(int) (place++ % TWO.length)];
        }

        @Override
        public int read(byte[] bytes, int from, int count) {
            int n = 0;
            for (int next = n < count ? read() : -1; next >= 0; next = n < count ? read() : -1) {
                bytes[from + n++] = (byte) next;
            }
            return n == 0 ? -1 : n;
        }
    }

    private static MockHttpServletRequest request(String body, boolean gzip) throws IOException {
        var request = new MockHttpServletRequest("POST", "/api/v1/interactions");
        if (gzip) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(body.getBytes(UTF_8));
            }
            request.addHeader("Content-Encoding", "gzip");
            request.setContent(bytes.toByteArray());
        } else {
            request.setContent(body.getBytes(UTF_8));
        }
        return request;
    }

    /** The receipts in memory are enough here. */
    private static final class NoStore implements ReceiptStore {

        @Override
        public void keep(Receipt receipt) {}

        @Override
        public Optional<Receipt> find(String receiptId) {
            return Optional.empty();
        }

        @Override
        public void forgetBefore(Instant moment) {}
    }
}
