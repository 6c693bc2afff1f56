package dev.laurel.chassis.receipts;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.contracts.ContractJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for those who sent the batch, and for operators. Another sender's receipt is not found. */
@RestController
final class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/api/v1/receipts/{receiptId}")
    ResponseEntity<byte[]> receipt(@PathVariable String receiptId, Authentication authentication) {
        Caller caller = Caller.of(authentication);
        return receipts.find(receiptId)
                .filter(receipt -> caller.is(Role.OPERATOR) || receipt.caller().equals(caller.subject()))
                .map(receipt -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ContractJson.mapper().writeValueAsBytes(receipt)))
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no receipt " + receiptId + " of yours, or it is too old to be kept."));
    }
}
