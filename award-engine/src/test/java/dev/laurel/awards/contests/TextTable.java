package dev.laurel.awards.contests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as people write it: names of columns in the first line, then a line for each row, cells between bars. */
record TextTable(List<String> columns, List<Row> rows) {

    static TextTable of(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> columns = cells(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != columns.size()) {
                throw new IllegalArgumentException("Not " + columns.size() + " cells: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return new TextTable(columns, rows);
    }

    /** This table, if it has no other columns. */
    TextTable withOnly(Set<String> known) {
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new IllegalArgumentException("There is no column " + column + ", only " + known + ".");
            }
        }
        return this;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** A line of a table. */
    record Row(Map<String, String> cells) {

        /** What stands in the column; empty if the table has no such column. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
