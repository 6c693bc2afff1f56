package dev.laurel.awards.domain;

import dev.laurel.awards.domain.input.JurySheet;
import dev.laurel.awards.domain.rules.JuryRules;
import dev.laurel.awards.domain.rules.JuryRules.Criterion;
import dev.laurel.awards.domain.rules.UnitKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the jury says of one entry or column.
 *
 * @param sheets   submitted ones
 * @param criteria mean of each criterion, in the order of the rules
 * @param overall  the criteria by their weights
 */
record JuryScore(int sheets, List<BigDecimal> criteria, BigDecimal overall) {

    /** Decimals of jury scores. */
    static final int SCALE = 10;

    /**
     * The plain mean: of each criterion over all submitted sheets, then the criteria by their weights. This is the one
     * place that turns sheets into scores; a calibration of jurors would replace it.
     */
    static Map<String, JuryScore> plainMean(JuryRules rules, List<JurySheet> sheets, UnitKind unit) {
        Map<String, List<JurySheet>> byUnit = new HashMap<>();
        for (JurySheet sheet : sheets) {
            if (sheet.submitted() && sheet.unit() == unit) {
                byUnit.computeIfAbsent(sheet.unitId(), id -> new ArrayList<>()).add(sheet);
            }
        }
        Map<String, JuryScore> scores = new HashMap<>();
        byUnit.forEach((id, ofUnit) -> scores.put(id, of(rules, ofUnit)));
        return scores;
    }

    private static JuryScore of(JuryRules rules, List<JurySheet> sheets) {
        BigDecimal count = BigDecimal.valueOf(sheets.size());
        List<BigDecimal> means = new ArrayList<>();
        BigDecimal weighted = BigDecimal.ZERO;
        for (Criterion criterion : rules.criteria()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JurySheet sheet : sheets) {
                sum = sum.add(sheet.scores().getOrDefault(criterion.id(), BigDecimal.ZERO));
            }
            means.add(sum.divide(count, SCALE, RoundingMode.HALF_EVEN));
            weighted = weighted.add(sum.multiply(criterion.weight()), MathContext.UNLIMITED);
        }
        return new JuryScore(sheets.size(), List.copyOf(means), weighted.divide(count, SCALE, RoundingMode.HALF_EVEN));
    }
}
