package dev.laurel.notification.application;

import dev.laurel.notification.domain.Message;
import dev.laurel.notification.domain.Telling;
import dev.laurel.notification.domain.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a creator was told about a contest, and those of the messages that are not yet known to have arrived. Both are
 * stored as one, so that a message is told exactly if it will be delivered.
 *
 * @param version grows with every change; 0 before the first
 * @param outbox  in the order of their sequence
 */
public record Memory(Told told, List<Notification> outbox, long version) {

    public Memory {
        outbox = List.copyOf(outbox);
    }

    /** Of a creator who has heard nothing about the contest. */
    public static Memory blank(String contestId, String recipientId) {
        return new Memory(Told.nothing(contestId, recipientId), List.of(), 0);
    }

    Memory after(Telling telling, Instant now) {
        List<Notification> waiting = new ArrayList<>(outbox);
        for (Message message : telling.messages()) {
            waiting.add(new Notification(message, now));
        }
        return new Memory(telling.told(), waiting, version + 1);
    }
}
