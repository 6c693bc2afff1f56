package dev.laurel.contracts.contests;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.contracts.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the jury scores.
 *
 * @param criteria      their weights sum to 1
 * @param from          first day on which sheets may be submitted; absent: any
 * @param through       last such day; absent: until the result is published
 * @param units         what sheets are about
 * @param minimumSheets fewer submitted sheets give no jury score
 * @param appliesTo     condition on an entry; others need no sheets
 */
public record Jury(
        Scale scale,
        List<Criterion> criteria,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        List<JuryUnit> units,
        Integer minimumSheets,
        @Nullable String appliesTo) {

    private static final List<Criterion> OVERALL =
            List.of(new Criterion("overall", new LocalizedText("总评", "Overall"), BigDecimal.ONE));

    public Jury {
        scale = Defaults.or(scale, Scale.HUNDRED);
        criteria = List.copyOf(Defaults.or(criteria, OVERALL));
        units = List.copyOf(Defaults.or(units, List.of(JuryUnit.ENTRY)));
        minimumSheets = Defaults.or(minimumSheets, 1);
    }

    /** Marks a juror may give: from, from + step, … through. */
    public record Scale(BigDecimal from, BigDecimal through, BigDecimal step) {

        static final Scale HUNDRED = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.ONE);

        public Scale {
            from = Defaults.or(from, BigDecimal.ZERO);
            through = Defaults.or(through, BigDecimal.valueOf(100));
            step = Defaults.or(step, BigDecimal.ONE);
        }
    }

    /**
     * One thing a juror marks.
     *
     * @param id     in formulas {@code jury_<id>}
     * @param weight of the criterion in {@code jury}, above 0
     */
    public record Criterion(String id, LocalizedText title, BigDecimal weight) {}

    /** What a jury sheet is about. */
    public enum JuryUnit {
        @JsonProperty("entry")
        ENTRY,
        @JsonProperty("column")
        COLUMN
    }
}
