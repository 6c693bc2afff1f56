package dev.laurel.notification.domain.delivery;

import dev.laurel.notification.domain.Message;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one receiver. It is tried until the receiver takes it or it has waited too long; then an
 * operator may have it tried again. Under whatever number of attempts, the message has one id.
 *
 * @param channel   the receiver's name
 * @param createdAt when the message was written down
 * @param since     when it was first due, or due again at an operator's wish
 * @param dueAt     when it is tried next; says nothing once it is settled
 * @param attempts  how often it was tried
 * @param last      how the newest attempt went; absent before the first
 * @param askedBy   the operator who had it tried again last
 */
public record Delivery(
        String channel,
        Message message,
        Instant createdAt,
        Status status,
        Instant since,
        Instant dueAt,
        int attempts,
        @Nullable Attempt last,
        @Nullable String askedBy) {

    /** Where a delivery stands. */
    public enum Status {
        /** It is or will be due. */
        WAITING,
        /** The receiver has it. */
        DELIVERED,
        /** It was tried for too long. */
        GIVEN_UP
    }

    /**
     * One attempt.
     *
     * @param status of HTTP; absent when there was no answer
     * @param error  absent when the receiver took the message
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error) {}

    /** A message that is due at once. */
    public static Delivery of(String channel, Message message, Instant createdAt, Instant now) {
        return new Delivery(channel, message, createdAt, Status.WAITING, now, now, 0, null, null);
    }

    /** The same message to the same receiver always has the same id. */
    public String id() {
        return id(channel, message.id());
    }

    /** Id of the delivery of a message. */
    public static String id(String channel, String messageId) {
        return channel + ":" + messageId;
    }

    /**
     * The delivery after an attempt.
     *
     * @param pause       before the next attempt, if there is one; a receiver that asks for a longer one gets it
     * @param giveUpAfter how long a message is tried
     */
    public Delivery after(Answer answer, Instant now, Duration pause, Duration giveUpAfter) {
        Attempt attempt = attempt(answer, now);
        if (answer instanceof Answer.Accepted) {
            return settled(Status.DELIVERED, attempt);
        }
        Instant next = now.plus(longer(pause, askedFor(answer)));
        if (next.isAfter(since.plus(giveUpAfter))) {
            return settled(Status.GIVEN_UP, attempt);
        }
        return new Delivery(channel, message, createdAt, Status.WAITING, since, next, attempts + 1, attempt, askedBy);
    }

    /** The same delivery, to be tried later without an attempt having been made. */
    public Delivery postponed(Instant until) {
        return new Delivery(channel, message, createdAt, status, since, until, attempts, last, askedBy);
    }

    /** Due again, whatever became of it. */
    public Delivery again(Instant now, String operator) {
        return new Delivery(channel, message, createdAt, Status.WAITING, now, now, attempts, last, operator);
    }

    private Delivery settled(Status settled, Attempt attempt) {
        return new Delivery(channel, message, createdAt, settled, since, dueAt, attempts + 1, attempt, askedBy);
    }

    private static @Nullable Duration askedFor(Answer answer) {
        return answer instanceof Answer.Overloaded overloaded ? overloaded.pause() : null;
    }

    private static Duration longer(Duration ours, @Nullable Duration theirs) {
        return theirs != null && theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    private static Attempt attempt(Answer answer, Instant now) {
        if (answer instanceof Answer.Accepted accepted) {
            return new Attempt(now, accepted.status(), null);
        }
        if (answer instanceof Answer.Refused refused) {
            return new Attempt(now, refused.status(), refused.why());
        }
        if (answer instanceof Answer.Overloaded overloaded) {
            return new Attempt(now, overloaded.status(), "asks for a pause");
        }
        Answer.Unreachable unreachable = (Answer.Unreachable) answer;
        return new Attempt(now, unreachable.status(), unreachable.why());
    }
}
