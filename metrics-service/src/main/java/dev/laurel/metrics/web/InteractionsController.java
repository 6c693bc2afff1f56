package dev.laurel.metrics.web;

import dev.laurel.chassis.receipts.LogRanges;
import dev.laurel.chassis.receipts.Receipts;
import dev.laurel.chassis.web.BatchLines;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.chassis.web.RejectedLine;
import dev.laurel.contracts.Topics;
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.OfferedInteractions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes facts from the platform. The receipt is given when every accepted fact is safe in the log. While too many are
 * on their way the answer is 429 and nothing of the batch was taken.
 */
@RestController
class InteractionsController {

    private static final String COME_AGAIN_SECONDS = "1";

    private final OfferedInteractions interactions;
    private final OfferLimit limit;
    private final BatchLines lines;
    private final Receipts receipts;

    InteractionsController(OfferedInteractions interactions, OfferLimit limit, BatchLines lines, Receipts receipts) {
        this.interactions = interactions;
        this.limit = limit;
        this.lines = lines;
        this.receipts = receipts;
    }

    @PostMapping("/api/v1/interactions")
    ResponseEntity<BatchReceipt> publish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BatchLines.Batch batch = lines.read(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        int facts = batch.lines().size();
        if (!limit.tryEnter(facts)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
            throw new ProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-facts",
                    "Too many facts are on their way",
                    "The log takes facts more slowly than they come. Nothing of this batch was taken; send it again after "
                            + COME_AGAIN_SECONDS + " s.");
        }
        try {
            BatchReceipt receipt = offer(batch, Objects.requireNonNullElse(request.getRemoteUser(), ""));
            return ResponseEntity.status(receipt.status()).body(receipt);
        } finally {
            limit.leave(facts);
        }
    }

    private BatchReceipt offer(BatchLines.Batch batch, String caller) {
        var rejected = new ArrayList<>(batch.refused());
        var safe = new ArrayList<CompletableFuture<OfferedInteractions.Place>>();
        for (BatchLines.Line line : batch.lines()) {
            OfferedInteractions.Decision decision = interactions.offer(line.content());
            if (decision instanceof OfferedInteractions.Refused refused) {
                rejected.add(new RejectedLine(line.number(), refused.field(), refused.problem(), refused.expected()));
            } else if (decision instanceof OfferedInteractions.Taken taken) {
                safe.add(taken.safe());
            }
        }
        await(safe);
        rejected.sort(Comparator.comparingInt(RejectedLine::line));
        var places = new LogRanges(Topics.INTERACTIONS);
        safe.stream().map(CompletableFuture::join).forEach(place -> places.add(place.partition(), place.offset()));
        return receipts.give(new BatchReceipt(safe.size(), List.of(), rejected), caller, places.ranges());
    }

    private static void await(List<CompletableFuture<OfferedInteractions.Place>> safe) {
        try {
            CompletableFuture.allOf(safe.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "log-unavailable",
                    "The log cannot be written",
                    "Some facts of this batch may not be safe. Send the whole batch again: a fact counts once however"
                            + " often it is sent.");
        }
    }
}
