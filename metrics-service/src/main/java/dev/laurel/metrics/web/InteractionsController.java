package dev.laurel.metrics.web;

import dev.laurel.chassis.receipts.Receipts;
import dev.laurel.chassis.web.BatchLines;
import dev.laurel.chassis.web.BatchReceipt;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.metrics.application.OfferLimit;
import dev.laurel.metrics.application.OfferedInteractions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes facts from the platform while the body arrives, in memory that does not depend on its length. The receipt is
 * given when every accepted fact is safe in the log. While too many are on their way the answer is 429 and nothing of
 * the batch was taken; a batch that was begun is read as fast as the log takes it.
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
        try (var offer = new StreamedOffer(interactions, limit)) {
            if (!offer.begin()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
                throw new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-facts",
                        "Too many facts are on their way",
                        "The log takes facts more slowly than they come. Nothing of this batch was taken; send it again"
                                + " after " + COME_AGAIN_SECONDS + " s.");
            }
            read(request, offer);
            String caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
            BatchReceipt receipt = receipts.give(offer.outcome(), caller, offer.places());
            return ResponseEntity.status(receipt.status()).body(receipt);
        }
    }

    private void read(HttpServletRequest request, StreamedOffer offer) throws IOException {
        try {
            lines.forEach(request.getInputStream(), request.getHeader(HttpHeaders.CONTENT_ENCODING), offer);
        } catch (ProblemException e) {
            if (offer.accepted() == 0) {
                throw e;
            }
            throw new ProblemException(
                    e.status(),
                    e.code(),
                    e.title(),
                    e.detail() + " What came before was taken; a fact counts once however often it is sent.");
        }
    }
}
