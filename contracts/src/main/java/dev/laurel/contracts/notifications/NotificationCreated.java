package dev.laurel.contracts.notifications;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.time.Instant;
import java.util.Map;

/**
 * A message to one creator. Key of the record: {@link #recipientId()}.
 *
 * @param messageId {@code contest:recipient:sequence}; the same message always has the same id
 * @param sequence  what number this message is among those to this recipient about this contest, from 1
 * @param data      what the message is about, for programs: article id, award id, place
 */
public record NotificationCreated(
        String messageId,
        String recipientId,
        String contestId,
        long sequence,
        Kind kind,
        LocalizedText title,
        LocalizedText body,
        Map<String, String> data,
        Instant createdAt) {

    public NotificationCreated {
        data = Map.copyOf(data);
    }

    /** What a message tells. */
    public enum Kind {
        @JsonProperty("entry-accepted")
        ENTRY_ACCEPTED,
        @JsonProperty("entry-ineligible")
        ENTRY_INELIGIBLE,
        @JsonProperty("entry-disqualified")
        ENTRY_DISQUALIFIED,
        @JsonProperty("entry-withdrawn")
        ENTRY_WITHDRAWN,
        @JsonProperty("award-won")
        AWARD_WON,
        @JsonProperty("award-changed")
        AWARD_CHANGED,
        @JsonProperty("award-withdrawn")
        AWARD_WITHDRAWN
    }
}
