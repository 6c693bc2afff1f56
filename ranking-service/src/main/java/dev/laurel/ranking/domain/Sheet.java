package dev.laurel.ranking.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Newest known state of one juror's sheet.
 *
 * @param key     names the sheet among all sheets
 * @param column  whether it is about a column; else about an entry
 * @param unitId  column or article
 * @param counts  whether it is submitted and not set aside
 * @param scores  by criterion
 */
public record Sheet(
        String contestId,
        String key,
        long version,
        boolean column,
        String unitId,
        String jurorId,
        boolean counts,
        SortedMap<String, BigDecimal> scores) {

    public Sheet {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }
}
