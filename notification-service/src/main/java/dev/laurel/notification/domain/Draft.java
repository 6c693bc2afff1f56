package dev.laurel.notification.domain;

import java.util.Map;

/** A message that has no number yet. */
record Draft(Kind kind, Words title, Words body, Map<String, String> data) {

    /**
     * The message at this place.
     *
     * @param place among the messages of one telling, from 1
     */
    Message numbered(Told told, int place) {
        return new Message(told.contestId(), told.recipientId(), told.sequence() + place, kind, title, body, data);
    }
}
