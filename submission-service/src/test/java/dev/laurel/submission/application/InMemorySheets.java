package dev.laurel.submission.application;

import dev.laurel.submission.domain.Sheet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sheets in memory. */
public final class InMemorySheets implements Sheets {

    private final ConcurrentSkipListMap<String, Sheet> sheets = new ConcurrentSkipListMap<>();

    @Override
    public @Nullable Sheet find(Sheet.Key key) {
        return sheets.get(key.text());
    }

    @Override
    public @Nullable Sheet named(String keyText) {
        return sheets.get(keyText);
    }

    @Override
    public synchronized boolean save(Sheet sheet) {
        Sheet known = find(sheet.key());
        if ((known == null ? 0 : known.version()) != sheet.version() - 1) {
            return false;
        }
        sheets.put(sheet.key().text(), sheet);
        return true;
    }

    @Override
    public List<Sheet> ofJuror(String contestId, String jurorId) {
        return list(key -> key.contestId().equals(contestId) && key.jurorId().equals(jurorId));
    }

    @Override
    public List<Sheet> ofUnit(String contestId, Sheet.Unit unit, String unitId) {
        return list(key -> key.contestId().equals(contestId)
                && key.unit() == unit
                && key.unitId().equals(unitId));
    }

    @Override
    public Map<String, Long> versions(String contestId) {
        return list(key -> key.contestId().equals(contestId)).stream()
                .filter(Sheet::isPublic)
                .collect(Collectors.toMap(sheet -> sheet.key().text(), Sheet::version));
    }

    @Override
    public void forEachPublic(Consumer<Sheet> each) {
        sheets.values().stream().filter(Sheet::isPublic).forEach(each);
    }

    private List<Sheet> list(Predicate<Sheet.Key> wanted) {
        return sheets.values().stream()
                .filter(sheet -> wanted.test(sheet.key()))
                .toList();
    }
}
