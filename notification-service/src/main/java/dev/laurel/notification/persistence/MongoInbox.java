package dev.laurel.notification.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.Notification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The inbox in MongoDB. The message's id is the document's, so a message cannot be there twice. */
final class MongoInbox implements Inbox {

    private static final Pattern POSITION = Pattern.compile("\\d{19}-\\d{19}-.{1,200}");

    private final MongoTemplate mongo;

    MongoInbox(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Notification notification) {
        try {
            mongo.insert(InboxDocument.unread(notification));
        } catch (DuplicateKeyException alreadyThere) {
            // It arrived before a crash; nothing to do.
        }
    }

    @Override
    public Page page(String recipientId, @Nullable String after, int limit) {
        Criteria wanted = where("recipientId").is(recipientId);
        if (after != null) {
            wanted = wanted.and("position").lt(position(after));
        }
        Query newestFirst =
                query(wanted).with(Sort.by(Sort.Direction.DESC, "position")).limit(limit + 1);
        List<InboxDocument> found = mongo.find(newestFirst, InboxDocument.class);
        List<InboxDocument> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor(shown.get(limit - 1).position()) : null;
        return new Page(shown.stream().map(InboxDocument::item).toList(), next);
    }

    @Override
    public long unread(String recipientId) {
        return mongo.count(
                query(where("recipientId").is(recipientId).and("readAt").isNull()), InboxDocument.class);
    }

    @Override
    public @Nullable Item markRead(String recipientId, String messageId, Instant at) {
        mongo.updateFirst(
                query(own(recipientId, messageId).and("readAt").isNull()),
                Update.update("readAt", at),
                InboxDocument.class);
        InboxDocument found = mongo.findOne(query(own(recipientId, messageId)), InboxDocument.class);
        return found == null ? null : found.item();
    }

    private static Criteria own(String recipientId, String messageId) {
        return where("_id").is(messageId).and("recipientId").is(recipientId);
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
