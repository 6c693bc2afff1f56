package dev.laurel.awards.contests;

import dev.laurel.awards.domain.input.Counters;
import dev.laurel.awards.domain.input.Entry;
import dev.laurel.awards.domain.input.Exclusion;
import dev.laurel.awards.domain.rules.Text;
import dev.laurel.contracts.contests.ContestDefinition;
import dev.laurel.contracts.contests.Moderation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry of a table. Of entries that name no hour, those higher up in the table were published earlier that day. */
record EntryRow(TextTable.Row row, int index) {

    static final Set<String> COLUMNS = Set.of(
            "article",
            "author",
            "column",
            "category",
            "kind",
            "published",
            "words",
            "views",
            "likes",
            "comments",
            "collects",
            "jury",
            "labels",
            "verdict",
            "score");

    /** Every entry of a table; a row with ranges stands for several. */
    static List<EntryRow> of(TextTable table) {
        List<TextTable.Row> rows = table.withOnly(COLUMNS).rows().stream()
                .flatMap(EntryRow::expanded)
                .toList();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new EntryRow(rows.get(i), i))
                .toList();
    }

    private static Stream<TextTable.Row> expanded(TextTable.Row row) {
        int count = Range.of(row.get("article")).size();
        return IntStream.range(0, count)
                .mapToObj(i -> new TextTable.Row(
                        row.cells().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> {
                            List<String> values = Range.of(cell.getValue());
                            return values.get(i % values.size());
                        }))));
    }

    Entry entry(ContestDefinition definition) {
        return new Entry(
                cell("article"),
                cell("author"),
                cell("column").isEmpty() ? List.of() : List.of(cell("column")),
                "Title of " + cell("article"),
                cell("category"),
                cell("kind"),
                publishedAt(definition),
                exclusion(definition),
                Set.copyOf(words("labels")),
                new Counters(
                        count("views"),
                        count("likes"),
                        count("comments"),
                        count("collects"),
                        Map.of("wordCount", BigDecimal.valueOf(count("words")))),
                Map.of());
    }

    private Instant publishedAt(ContestDefinition definition) {
        String cell = cell("published");
        String[] dayAndTime = cell.split(" ", -1);
        LocalDate day = cell.isEmpty() ? definition.submissions().from() : LocalDate.parse(dayAndTime[0]);
        LocalTime time = dayAndTime.length == 2
                ? LocalTime.parse(dayAndTime[1])
                : LocalTime.of(8, 0).plusSeconds(index);
        return day.atTime(time).atZone(definition.timeZone()).toInstant();
    }

    /** A reason of the definition with its consequence, or any rule that the entry alone has broken. */
    private @Nullable Exclusion exclusion(ContestDefinition definition) {
        String verdict = cell("verdict");
        if (verdict.isEmpty()) {
            return null;
        }
        var consequence = definition.moderation().reasons().stream()
                .filter(reason -> reason.id().equals(verdict))
                .map(Moderation.Reason::consequence)
                .findAny()
                .orElse(Moderation.Consequence.ENTRY);
        return new Exclusion(
                verdict,
                new Text(verdict, verdict),
                switch (consequence) {
                    case ENTRY -> Exclusion.Consequence.ENTRY;
                    case ALL_ENTRIES_OF_AUTHOR -> Exclusion.Consequence.ALL_ENTRIES_OF_AUTHOR;
                    case ALL_AWARDS_OF_AUTHOR -> Exclusion.Consequence.ALL_AWARDS_OF_AUTHOR;
                });
    }

    String cell(String column) {
        return row.get(column);
    }

    List<String> words(String column) {
        return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("[ ,]+", -1));
    }

    private long count(String column) {
        return cell(column).isEmpty() ? 0 : Long.parseLong(cell(column));
    }
}
