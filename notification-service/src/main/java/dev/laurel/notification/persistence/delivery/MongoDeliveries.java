package dev.laurel.notification.persistence.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.delivery.Deliveries;
import dev.laurel.notification.domain.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Deliveries in MongoDB: one document each, every change one write that says what it expects to find. */
final class MongoDeliveries implements Deliveries {

    private static final Pattern POSITION = Pattern.compile("\\d{19}-.{1,300}");

    private final MongoTemplate mongo;

    MongoDeliveries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Does nothing where the indexes exist. */
    void createIndexes() {
        var indexes = mongo.indexOps(DeliveryDocument.class);
        indexes.createIndex(new Index()
                .on("channel", Sort.Direction.ASC)
                .on("status", Sort.Direction.ASC)
                .on("dueAt", Sort.Direction.ASC));
        indexes.createIndex(new Index().on("status", Sort.Direction.ASC).on("position", Sort.Direction.DESC));
        indexes.createIndex(new Index().on("position", Sort.Direction.DESC));
    }

    @Override
    public void add(Delivery delivery) {
        try {
            mongo.insert(DeliveryDocument.of(delivery));
        } catch (DuplicateKeyException alreadyThere) {
            // It was noted before a crash, or is announced again; nothing to do.
        }
    }

    @Override
    public @Nullable Delivery take(String channel, Instant now, Instant leaseEnds, String lease) {
        Query due = query(where("channel")
                        .is(channel)
                        .and("status")
                        .is(Delivery.Status.WAITING)
                        .and("dueAt")
                        .lte(now))
                .with(Sort.by("dueAt"));
        DeliveryDocument taken = mongo.findAndModify(
                due,
                Update.update("dueAt", leaseEnds).set("lease", lease),
                FindAndModifyOptions.options().returnNew(true),
                DeliveryDocument.class);
        return taken == null ? null : taken.delivery();
    }

    @Override
    public boolean settle(Delivery delivery, String lease) {
        Query inHand = query(where("_id").is(delivery.id()).and("lease").is(lease));
        return mongo.updateFirst(inHand, newest(delivery), DeliveryDocument.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean renew(Delivery delivery) {
        return mongo.updateFirst(query(where("_id").is(delivery.id())), newest(delivery), DeliveryDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private static Update newest(Delivery delivery) {
        return new Update()
                .set("status", delivery.status())
                .set("since", delivery.since())
                .set("dueAt", delivery.dueAt())
                .set("attempts", delivery.attempts())
                .set("last", delivery.last())
                .set("askedBy", delivery.askedBy())
                .unset("lease");
    }

    @Override
    public @Nullable Delivery find(String id) {
        DeliveryDocument found = mongo.findById(id, DeliveryDocument.class);
        return found == null ? null : found.delivery();
    }

    @Override
    public Page page(Delivery.@Nullable Status status, @Nullable String cursor, int limit) {
        Criteria wanted = new Criteria();
        if (status != null) {
            wanted = wanted.and("status").is(status);
        }
        if (cursor != null) {
            wanted = wanted.and("position").lt(position(cursor));
        }
        Query newestFirst =
                query(wanted).with(Sort.by(Sort.Direction.DESC, "position")).limit(limit + 1);
        List<DeliveryDocument> found = mongo.find(newestFirst, DeliveryDocument.class);
        List<DeliveryDocument> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(shown.get(limit - 1).position()) : null;
        return new Page(shown.stream().map(DeliveryDocument::delivery).toList(), next);
    }

    @Override
    public long waiting(String channel) {
        return mongo.count(
                query(where("channel").is(channel).and("status").is(Delivery.Status.WAITING)), DeliveryDocument.class);
    }

    private static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String cursor) {
        String position;
        try {
            position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursorException();
        }
        if (!POSITION.matcher(position).matches()) {
            throw new InvalidCursorException();
        }
        return position;
    }
}
