package dev.laurel.chassis.receipts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.laurel.contracts.ContractJson;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Receipts as documents of a service's own database. */
public final class MongoReceiptStore implements ReceiptStore {

    private static final String COLLECTION = "receipts";
    private static final String AT = "at";
    private static final String BODY = "receipt";

    private final MongoCollection<Document> receipts;

    /** Creates the index that old receipts are found by. */
    public MongoReceiptStore(MongoDatabase database) {
        this.receipts = database.getCollection(COLLECTION);
        receipts.createIndex(Indexes.ascending(AT));
    }

    @Override
    public void keep(Receipt receipt) {
        Document document = new Document("_id", receipt.receiptId())
                .append(AT, Date.from(receipt.at()))
                .append(BODY, ContractJson.mapper().writeValueAsString(receipt));
        receipts.replaceOne(Filters.eq("_id", receipt.receiptId()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Receipt> find(String receiptId) {
        return Optional.ofNullable(receipts.find(Filters.eq("_id", receiptId)).first())
                .map(document -> ContractJson.mapper().readValue(document.getString(BODY), Receipt.class));
    }

    @Override
    public void forgetBefore(Instant moment) {
        receipts.deleteMany(Filters.lt(AT, Date.from(moment)));
    }
}
