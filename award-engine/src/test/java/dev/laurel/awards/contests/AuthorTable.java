package dev.laurel.awards.contests;

import dev.laurel.awards.domain.input.AuthorFacts;
import dev.laurel.awards.domain.input.Reading;
import dev.laurel.contracts.contests.ContestDefinition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is reported about authors, as a table. */
final class AuthorTable {

    private AuthorTable() {}

    static Map<String, AuthorFacts> read(TextTable table, ContestDefinition definition) {
        Map<String, AuthorFacts> authors = new HashMap<>();
        table.rows().forEach(row -> authors.put(row.get("author"), facts(row, definition)));
        return authors;
    }

    private static AuthorFacts facts(TextTable.Row row, ContestDefinition definition) {
        Map<String, List<Reading>> counters = new HashMap<>();
        Map<String, String> attributes = new HashMap<>();
        row.cells().forEach((column, cell) -> {
            if (cell.isEmpty() || column.equals("author")) {
                return;
            }
            if (column.startsWith("@choice.")) {
                attributes.put("choice." + definition.id() + column.substring("@choice".length()), cell);
            } else if (column.startsWith("@")) {
                attributes.put(column.substring(1), cell);
            } else {
                counters.put(
                        column,
                        Arrays.stream(cell.split(" +", -1))
                                .map(reading -> reading(reading, definition))
                                .toList());
            }
        });
        return new AuthorFacts(counters, attributes);
    }

    /** {@code 10@2022-10-20}: at noon of that day; {@code 10}: at noon of the day before the contest. */
    private static Reading reading(String text, ContestDefinition definition) {
        String[] valueAndDay = text.split("@", -1);
        LocalDate day = valueAndDay.length == 2
                ? LocalDate.parse(valueAndDay[1])
                : definition.submissions().from().minusDays(1);
        Instant noon = day.atTime(12, 0).atZone(definition.timeZone()).toInstant();
        return new Reading(noon, new BigDecimal(valueAndDay[0]));
    }
}
