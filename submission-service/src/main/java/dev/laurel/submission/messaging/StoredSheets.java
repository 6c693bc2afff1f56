package dev.laurel.submission.messaging;

import dev.laurel.chassis.state.StateRecord;
import dev.laurel.chassis.state.StateSource;
import dev.laurel.submission.application.Sheets;
import dev.laurel.submission.domain.Sheet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored sheets that are no drafts as the newest states. Every instance answers for every sheet. */
record StoredSheets(Sheets sheets) implements StateSource {

    @Override
    public @Nullable StateRecord newest(String key) {
        Sheet sheet = sheets.named(key);
        return sheet == null || !sheet.isPublic() ? null : States.of(sheet);
    }

    @Override
    public void forEach(Consumer<StateRecord> each) {
        sheets.forEachPublic(sheet -> each.accept(States.of(sheet)));
    }
}
