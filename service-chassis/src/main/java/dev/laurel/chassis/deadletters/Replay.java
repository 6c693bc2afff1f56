package dev.laurel.chassis.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.chassis.messaging.Sending;
import dev.laurel.chassis.topics.ReadTopic;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Sends a dead letter's record to its topic again, as it was or mended, at the end of the log. Who asked for it and why is
 * durable before the record is sent; where it arrived is noted after. A crash in between leaves a note that says only
 * that it was asked for, and the replay may be repeated: facts that are heard twice change nothing.
 *
 * <p>States are not replayed: a topic of states ends with the newest one of each key, and only its writer knows that.
 */
final class Replay {

    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LetterLog letters;
    private final List<ReadTopic> topics;
    private final Producer<byte[], byte[]> producer;
    private final String service;
    private final MeterRegistry meters;
    private final Clock clock;

    Replay(
            LetterLog letters,
            List<ReadTopic> topics,
            Producer<byte[], byte[]> producer,
            String service,
            MeterRegistry meters,
            Clock clock) {
        this.letters = letters;
        this.topics = List.copyOf(topics);
        this.producer = producer;
        this.service = service;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Replays one letter.
     *
     * @param body the mended body; null sends what came
     * @return the note of its arrival
     * @throws ProblemException when there is no such letter, its topic holds states, the mended body has no key, or
     *     there is neither a mended body nor one in the letter
     */
    ReplayNote replay(LetterId id, String by, String reason, byte @Nullable [] body) {
        ReadTopic topic = topics.stream()
                .filter(each -> each.name().equals(id.topic()))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        LetterLog.Found found = letters.find(id);
        if (found == null) {
            throw unknown(id);
        }
        if (!topic.fact()) {
            throw stateOf(topic);
        }
        if (body == null && found.letter().lacksBody()) {
            throw withoutBody(id);
        }
        ProducerRecord<byte[], byte[]> record = ReplayedRecord.of(found.letter(), topic, body);
        String letterTopic = Topics.deadLetters(topic.name(), service);
        ReplayNote asked = new ReplayNote(
                id.toString(),
                ReplayNote.Stage.ASKED,
                by,
                reason,
                now(),
                body != null,
                digest(record.value()),
                null,
                null);
        sent(asked.record(letterTopic));
        RecordMetadata place = sent(record);
        ReplayNote arrived = asked.arrivedAt(place.partition(), place.offset(), now());
        sent(arrived.record(letterTopic));
        meters.counter("laurel.dead.letters.replayed", "topic", topic.name()).increment();
        log.info("{} was replayed to {}-{}@{} by {}", id, topic.name(), place.partition(), place.offset(), by);
        return arrived;
    }

    static ProblemException unknown(LetterId id) {
        return ProblemException.notFound("This service set no record " + id + " aside.");
    }

    private static ProblemException stateOf(ReadTopic topic) {
        String writers = String.join(", ", topic.writers());
        return new ProblemException(
                HttpStatus.CONFLICT,
                "state-not-replayable",
                "States are not replayed",
                topic.name() + " holds states, whose newest one must stay last. Mend the cause in " + writers
                        + ", which publishes the state again when it changes or starts; a reader of all states reads"
                        + " them again when it starts.");
    }

    private static ProblemException withoutBody(LetterId id) {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "body-left-out",
                "The letter has no body",
                "The record was too large to be set aside whole. Read it where it came from, " + id
                        + ", and replay the letter with a mended body.");
    }

    private RecordMetadata sent(ProducerRecord<byte[], byte[]> record) {
        try {
            return Sending.send(producer, record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw new ProblemException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "Body too large",
                        "The record is longer than the broker takes.");
            }
            throw unavailable(e);
        } catch (TimeoutException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(Exception why) {
        log.warn("a replay could not be written", why);
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "replay-unconfirmed",
                "The replay is not confirmed",
                "The broker did not acknowledge in time. Look at the letter's replays, then try again; a fact that"
                        + " arrives twice changes nothing.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String digest(byte @Nullable [] body) {
        try {
            byte[] bytes = body == null ? "".getBytes(UTF_8) : body;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
