package dev.laurel.notification.web;

import dev.laurel.chassis.security.Caller;
import dev.laurel.chassis.security.Role;
import dev.laurel.chassis.web.FieldFault;
import dev.laurel.chassis.web.ProblemException;
import dev.laurel.notification.application.Inbox;
import dev.laurel.notification.application.ReadInbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The inbox of a creator. Creators see their own and nobody else's: any other inbox is not found, whether it exists or
 * not. Operators read any, and mark none as read.
 */
@RestController
class InboxController {

    static final String LIST = "/api/v1/recipients/{recipientId}/notifications";
    static final String READ = LIST + "/{messageId}/read";

    private static final int MOST = 100;

    private final ReadInbox inbox;

    InboxController(ReadInbox inbox) {
        this.inbox = inbox;
    }

    /** Newest first; {@code limit} is 1 to 100. */
    @GetMapping(LIST)
    InboxView list(
            @PathVariable String recipientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Authentication authentication) {
        Caller caller = Caller.of(authentication);
        if (!caller.is(Role.OPERATOR) && !caller.isAuthor(recipientId)) {
            throw noSuchInbox();
        }
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", limit + " is out of range", "1 to " + MOST);
        }
        return InboxView.of(recipientId, inbox.unread(recipientId), page(recipientId, cursor, limit));
    }

    /** Marks a message as read; doing so again changes nothing. */
    @PostMapping(READ)
    InboxView.MessageView markRead(
            @PathVariable String recipientId, @PathVariable String messageId, Authentication authentication) {
        if (!Caller.of(authentication).isAuthor(recipientId)) {
            throw noSuchInbox();
        }
        Inbox.Item item = inbox.markRead(recipientId, messageId);
        if (item == null) {
            throw ProblemException.notFound("There is no message " + messageId + " in this inbox.");
        }
        return InboxView.MessageView.of(item);
    }

    private Inbox.Page page(String recipientId, @Nullable String cursor, int limit) {
        try {
            return inbox.page(recipientId, cursor, limit);
        } catch (Inbox.InvalidCursorException e) {
            throw invalid("cursor", "it is " + e.getMessage(), "the nextCursor of an earlier page");
        }
    }

    private static ProblemException noSuchInbox() {
        return ProblemException.notFound("There is no such inbox for this token.");
    }

    private static ProblemException invalid(String field, String problem, String expected) {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Invalid request",
                "The parameter " + field + " is wrong: " + problem + "; expected " + expected + ".",
                List.of(new FieldFault(field, problem, expected)));
    }
}
