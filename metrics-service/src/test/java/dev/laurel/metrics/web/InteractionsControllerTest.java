package dev.laurel.metrics.web;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.OfferedInteractions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class InteractionsControllerTest {

    private final List<CompletableFuture<OfferedInteractions.Place>> onTheirWay = new CopyOnWriteArrayList<>();
    private final OfferedInteractions slowLog = json -> {
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

        onTheirWay.forEach(safe -> safe.complete(new OfferedInteractions.Place(0, 7)));
        assertThat(first.join()).isEqualTo(2);
        assertHasRoomFor(3);
    }

    @Test
    void takesABatchLargerThanTheRoomWhenNothingElseIsOnItsWay() {
        assertHasRoomFor(5);
        assertHasRoomFor(3);
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
        onTheirWay.forEach(safe -> safe.complete(new OfferedInteractions.Place(0, 7)));

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
        onTheirWay.forEach(safe -> safe.complete(new OfferedInteractions.Place(0, 7)));
        assertThat(next.join()).isEqualTo(facts);
    }

    private int accepted(String body, boolean gzip) {
        return receipt(body, gzip).accepted();
    }

    private BatchReceipt receipt(String body, boolean gzip) {
        try {
            ResponseEntity<BatchReceipt> answer =
                    controller.publish(request(body, gzip), new MockHttpServletResponse());
            return Objects.requireNonNull(answer.getBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
