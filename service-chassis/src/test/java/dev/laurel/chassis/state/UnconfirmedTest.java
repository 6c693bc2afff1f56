package dev.laurel.chassis.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.chassis.state.Unconfirmed.Meaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What a record in the tail means while newer ones are on their way. */
class UnconfirmedTest {

    private final Unconfirmed unconfirmed = new Unconfirmed();
    private final List<String> sent = new ArrayList<>();

    @Test
    void sendsNothingOlderThanWhatIsOnItsWay() {
        var newer = send("5", new CompletableFuture<>());
        var older = send("4", new CompletableFuture<>());

        assertThat(sent).containsExactly("5");
        assertThat(older).isSameAs(newer);
    }

    @Test
    void sendsTheSameVersionAgain() {
        var first = send("5", new CompletableFuture<>());
        var second = send("5", new CompletableFuture<>());

        assertThat(sent).containsExactly("5", "5");
        assertThat(second).isNotSameAs(first);
    }

    @Test
    void waitsWhileItIsOpenWhichCameFirst() {
        var acknowledgement = new CompletableFuture<RecordMetadata>();
        var outcome = send("5", acknowledgement);

        assertThat(unconfirmed.seen("key", "4", 10)).isEqualTo(Meaning.UNDECIDED);

        acknowledgement.complete(at(11));
        assertThat(outcome).isCompletedWithValueMatching(metadata -> metadata.offset() == 11);
        assertThat(unconfirmed.seen("key", "4", 10)).isEqualTo(Meaning.OVERTAKEN);
        assertThat(unconfirmed.seen("key", "4", 12)).isEqualTo(Meaning.FOREIGN);
    }

    @Test
    void forgetsWhatTheTailHasShown() {
        var outcome = send("5", CompletableFuture.completedFuture(at(11)));

        assertThat(outcome).isCompleted();
        assertThat(unconfirmed.seen("key", "5", 11)).isEqualTo(Meaning.CURRENT);
        assertThat(unconfirmed.pending()).isEmpty();
        assertThat(unconfirmed.seen("key", "5", 11)).isEqualTo(Meaning.FOREIGN);
    }

    @Test
    void forgetsWhatFailed() {
        var outcome = send("5", CompletableFuture.failedFuture(new IllegalStateException("refused")));

        assertThat(outcome).isCompletedExceptionally();
        assertThat(unconfirmed.pending()).isEmpty();
    }

    private CompletableFuture<RecordMetadata> send(String sequence, CompletableFuture<RecordMetadata> outcome) {
        var state = new StateRecord("key", sequence, "type", Instant.EPOCH, new byte[0]);
        return unconfirmed.send(state, each -> {
            sent.add(each.sequence());
            return outcome;
        });
    }

    private static RecordMetadata at(long offset) {
        return new RecordMetadata(new TopicPartition("topic", 0), offset, 0, 0, 0, 0);
    }
}
