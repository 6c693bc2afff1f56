package dev.laurel.submission.messaging;

import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.submission.application.Entries;
import dev.laurel.submission.domain.Entry;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored entries as the newest states. Every instance answers for every entry. */
record StoredEntries(Entries entries) implements StateSource {

    @Override
    public @Nullable StateRecord newest(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            return null;
        }
        Entry entry = entries.find(key.substring(0, colon), key.substring(colon + 1));
        return entry == null ? null : States.of(entry);
    }

    @Override
    public void forEach(Consumer<StateRecord> each) {
        entries.forEach(entry -> each.accept(States.of(entry)));
    }
}
