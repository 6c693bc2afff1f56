package dev.laurel.chassis.receipts;

import java.time.Instant;
import java.util.Optional;

/** Where receipts are kept. */
public interface ReceiptStore {

    /** Keeps a receipt; one that is there already stays. */
    void keep(Receipt receipt);

    /** A receipt by its id. */
    Optional<Receipt> find(String receiptId);

    /** Forgets what was given before. */
    void forgetBefore(Instant moment);
}
