package dev.laurel.submission.web;

import dev.laurel.chassis.messaging.Fact;
import dev.laurel.chassis.messaging.FactPublisher;
import dev.laurel.chassis.receipts.LogRanges;
import dev.laurel.chassis.receipts.Receipt;
import dev.laurel.chassis.receipts.Receipts;
import dev.laurel.chassis.web.BatchLines;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.LineNote;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.chassis.web.RejectedLine;
import dev.laurel.submission.wire.ReadFact;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Takes facts over HTTP and writes them to the same topic the platform may write to itself. Answers when the broker has
 * acknowledged every good line; a batch that is sent again is harmless.
 */
@Component
class FactIntake {

    private final BatchLines batchLines;
    private final FactPublisher publisher;
    private final InstantSource clock;
    private final Receipts receipts;

    FactIntake(BatchLines batchLines, FactPublisher publisher, InstantSource clock, Receipts receipts) {
        this.batchLines = batchLines;
        this.publisher = publisher;
        this.clock = clock;
        this.receipts = receipts;
    }

    /** Makes the record of a fact from what was read, its id and its line. */
    @FunctionalInterface
    interface Recording<F> {
        Fact of(F fact, String id, byte[] line);
    }

    <F> ResponseEntity<byte[]> receive(
            HttpServletRequest request, BiFunction<byte[], Instant, ReadFact<F>> reader, Recording<F> recording)
            throws IOException {
        BatchLines.Batch batch = batchLines.read(request.getInputStream(), request.getHeader("Content-Encoding"));
        Instant now = clock.instant();
        List<LineNote> duplicates = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>(batch.refused());
        Map<String, Integer> lineById = new HashMap<>();
        List<CompletableFuture<RecordMetadata>> sent = new ArrayList<>();
        for (BatchLines.Line line : batch.lines()) {
            ReadFact<F> read = reader.apply(line.content(), now);
            if (read instanceof ReadFact.Bad<F> bad) {
                rejected.add(new RejectedLine(line.number(), bad.field(), bad.problem(), bad.expected()));
            } else if (read instanceof ReadFact.Good<F> good) {
                String id = UUID.nameUUIDFromBytes(line.content()).toString();
                Integer first = lineById.putIfAbsent(id, line.number());
                if (first == null) {
                    sent.add(publisher.publish(recording.of(good.fact(), id, line.content())));
                } else {
                    duplicates.add(new LineNote(line.number(), "repeats line " + first));
                }
            }
        }
        awaitAll(sent);
        rejected.sort(Comparator.comparingInt(RejectedLine::line));
        var outcome = new BatchReceipt(sent.size(), duplicates, rejected);
        String caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
        return Json.of(outcome.status(), receipts.give(outcome, caller, places(sent)));
    }

    private static List<Receipt.LogRange> places(List<CompletableFuture<RecordMetadata>> acknowledged) {
        Map<String, LogRanges> byTopic = new TreeMap<>();
        acknowledged.stream().map(CompletableFuture::join).forEach(at -> byTopic.computeIfAbsent(
                        at.topic(), LogRanges::new)
                .add(at.partition(), at.offset()));
        return byTopic.values().stream()
                .flatMap(ranges -> ranges.ranges().stream())
                .toList();
    }

    private void awaitAll(List<CompletableFuture<RecordMetadata>> sent) {
        try {
            publisher.flush();
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-stored",
                    "Not stored",
                    "The broker did not acknowledge every fact; send the whole batch again, repeats are harmless.");
        }
    }
}
