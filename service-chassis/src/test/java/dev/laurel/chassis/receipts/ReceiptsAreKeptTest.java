package dev.laurel.chassis.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.RejectedLine;
import dev.laurel.localstack.LocalDocumentStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receipt that was given can be asked for, from any instance, and giving it never waits for the store. */
class ReceiptsAreKeptTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<RejectedLine> MANY = IntStream.rangeClosed(1, 250)
            .mapToObj(line -> new RejectedLine(line, "kind", "is unknown", "liked"))
            .toList();

    private final LocalDocumentStore documents = LocalDocumentStore.inMemory();
    private final MongoClient client = MongoClients.create(documents.uri());
    private final MongoReceiptStore store = new MongoReceiptStore(client.getDatabase("receipts"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        client.close();
        documents.close();
    }

    @Test
    void isFoundByAnotherInstance() {
        LogRanges places = new LogRanges("laurel.interactions.v1");
        places.add(3, 44);
        places.add(3, 41);
        String id;
        try (Receipts one = receipts(store, NOW)) {
            BatchReceipt given = one.give(new BatchReceipt(2, List.of(), MANY), "platform-1", places.ranges());
            id = String.valueOf(given.receiptId());
            assertThat(given.rejected()).as("the answer names them all").hasSize(250);
        }

        try (Receipts other = receipts(store, NOW)) {
            assertThat(other.find(id)).hasValueSatisfying(receipt -> {
                assertThat(receipt.accepted()).isEqualTo(2);
                assertThat(receipt.rejectedCount()).isEqualTo(250);
                assertThat(receipt.rejected()).hasSize(Receipts.MOST_LINES);
                assertThat(receipt.places())
                        .containsExactly(new Receipt.LogRange("laurel.interactions.v1", 3, 41, 44, 2));
            });
        }
    }

    @Test
    void isForgottenWhenItIsOld() {
        String old = given(NOW);
        given(NOW.plus(Duration.ofDays(31)));

        assertThat(store.find(old)).isEmpty();
    }

    @Test
    void isGivenWhileTheStoreDoesNotAnswer() {
        CountDownLatch answers = new CountDownLatch(1);
        ReceiptStore away = new Away(answers);
        try (Receipts receipts = receipts(away, NOW)) {
            String id = String.valueOf(receipts.give(new BatchReceipt(1, List.of(), List.of()), "p", List.of())
                    .receiptId());

            assertThat(receipts.find(id)).as("from memory").isPresent();
            answers.countDown();
            await().until(() -> meters.counter("laurel.receipts.lost").count() == 1);
        }
    }

    private String given(Instant now) {
        try (Receipts receipts = receipts(store, now)) {
            return String.valueOf(receipts.give(new BatchReceipt(1, List.of(), List.of()), "p", List.of())
                    .receiptId());
        }
    }

    private Receipts receipts(ReceiptStore kept, Instant now) {
        return new Receipts(kept, Duration.ofDays(30), InstantSource.fixed(now), meters);
    }

    private record Away(CountDownLatch answers) implements ReceiptStore {

        @Override
        public void keep(Receipt receipt) {
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("the store is away");
        }

        @Override
        public Optional<Receipt> find(String receiptId) {
            throw new IllegalStateException("the store is away");
        }

        @Override
        public void forgetBefore(Instant moment) {}
    }
}
