package dev.laurel.notification.persistence;

import dev.laurel.notification.application.Memory;
import dev.laurel.notification.application.Notification;
import dev.laurel.notification.domain.Place;
import dev.laurel.notification.domain.Told;
import dev.laurel.notification.domain.ToldEntry;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A memory as it is stored: what was told and the outbox in one document. */
@Document("told")
record MemoryDocument(
        @Id String id,
        String contestId,
        String recipientId,
        long version,
        long sequence,
        List<ToldEntry> entries,
        int revision,
        List<Place> places,
        List<Notification> outbox) {

    static String id(String contestId, String recipientId) {
        return contestId + ":" + recipientId;
    }

    static MemoryDocument of(Memory memory) {
        Told told = memory.told();
        return new MemoryDocument(
                id(told.contestId(), told.recipientId()),
                told.contestId(),
                told.recipientId(),
                memory.version(),
                told.sequence(),
                told.entries(),
                told.revision(),
                told.places(),
                memory.outbox());
    }

    Memory memory() {
        return new Memory(new Told(contestId, recipientId, sequence, entries, revision, places), outbox, version);
    }
}
