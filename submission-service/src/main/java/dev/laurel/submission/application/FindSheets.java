package dev.laurel.submission.application;

import dev.laurel.submission.domain.Contest;
import dev.laurel.submission.domain.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks sheets up, blindly: a juror sees the own ones, and those of others about a unit only after having submitted or
 * declined the own one. Operators see all but drafts.
 */
public final class FindSheets {

    private final Contests contests;
    private final Sheets sheets;

    public FindSheets(Contests contests, Sheets sheets) {
        this.contests = contests;
        this.sheets = sheets;
    }

    /** The juror's own sheets, drafts included; null when there is no such contest. */
    public @Nullable List<Sheet> own(String contestId, String jurorId) {
        return isKnown(contestId) ? sheets.ofJuror(contestId, jurorId) : null;
    }

    /** The juror's own sheet, or null. */
    public @Nullable Sheet own(Sheet.Key key) {
        return sheets.find(key);
    }

    /** A juror's sheets as an operator sees them; null when there is no such contest. */
    public @Nullable List<Sheet> ofJuror(String contestId, String jurorId) {
        return isKnown(contestId)
                ? sheets.ofJuror(contestId, jurorId).stream()
                        .filter(Sheet::isPublic)
                        .toList()
                : null;
    }

    /**
     * The sheets about a unit that are no drafts.
     *
     * @param asJuror who looks; null for an operator
     * @return null when there is nothing that the juror may see
     */
    public @Nullable List<Sheet> ofUnit(String contestId, Sheet.Unit unit, String unitId, @Nullable String asJuror) {
        if (!isKnown(contestId)) {
            return null;
        }
        if (asJuror != null) {
            Sheet own = sheets.find(new Sheet.Key(contestId, unit, unitId, asJuror));
            if (own == null || own.status() != Sheet.Status.SUBMITTED) {
                return null;
            }
        }
        return sheets.ofUnit(contestId, unit, unitId).stream()
                .filter(Sheet::isPublic)
                .toList();
    }

    private boolean isKnown(String contestId) {
        Contest contest = contests.find(contestId);
        return contest != null && contest.phase() != Contest.Phase.DRAFT;
    }
}
