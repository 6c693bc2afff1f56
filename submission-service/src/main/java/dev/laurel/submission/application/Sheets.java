package dev.laurel.submission.application;

import dev.laurel.submission.domain.Sheet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The jury's sheets. What is written is read by whoever reads afterwards. Safe for several threads. */
public interface Sheets {

    @Nullable
    Sheet find(Sheet.Key key);

    /** The sheet whose key has this text, or null. */
    @Nullable
    Sheet named(String keyText);

    /**
     * Writes the sheet if the stored version is still {@code version - 1} (0: not stored).
     *
     * @return false when somebody else was faster
     */
    boolean save(Sheet sheet);

    /** All sheets of a juror in a contest, drafts included, ordered by unit. */
    List<Sheet> ofJuror(String contestId, String jurorId);

    /** All sheets about one unit, drafts included, ordered by juror. */
    List<Sheet> ofUnit(String contestId, Sheet.Unit unit, String unitId);

    /** Version by key, as the contract names sheets, of every sheet of the contest that is no draft. */
    Map<String, Long> versions(String contestId);

    /** Hands over every sheet that is no draft. */
    void forEachPublic(Consumer<Sheet> each);
}
