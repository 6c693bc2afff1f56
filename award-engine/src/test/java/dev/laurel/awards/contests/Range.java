package dev.laurel.awards.contests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** {@code a3..a7} in a cell stands for a3, a4, a5, a6 and a7; {@code 2022-10-01..2022-10-03} for three days. */
final class Range {

    private static final Pattern NAMES = Pattern.compile("(.*?)(\\d+)\\.\\.\\1(\\d+)");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");

    private Range() {}

    static List<String> of(String cell) {
        Matcher days = DAYS.matcher(cell);
        if (days.matches()) {
            LocalDate first = LocalDate.parse(days.group(1));
            long count = ChronoUnit.DAYS.between(first, LocalDate.parse(days.group(2))) + 1;
            return IntStream.range(0, (int) count)
                    .mapToObj(i -> first.plusDays(i).toString())
                    .toList();
        }
        Matcher names = NAMES.matcher(cell);
        if (!names.matches()) {
            return List.of(cell);
        }
        return IntStream.rangeClosed(Integer.parseInt(names.group(2)), Integer.parseInt(names.group(3)))
                .mapToObj(i -> names.group(1) + i)
                .toList();
    }
}
