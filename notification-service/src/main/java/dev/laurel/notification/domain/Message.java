package dev.laurel.notification.domain;

import java.util.Map;

/**
 * One message to one creator.
 *
 * @param sequence number of the message among those to this recipient about this contest, from 1
 * @param data     what it is about, for programs
 */
public record Message(
        String contestId,
        String recipientId,
        long sequence,
        Kind kind,
        Words title,
        Words body,
        Map<String, String> data) {

    public Message {
        data = Map.copyOf(data);
    }

    /** The same message always has the same id, whoever works it out and however often. */
    public String id() {
        return contestId + ":" + recipientId + ":" + sequence;
    }
}
