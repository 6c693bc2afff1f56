package dev.laurel.awards.domain.input;

import java.util.List;
import java.util.Map;

/**
 * What happened. The order of lists does not matter.
 *
 * @param entries every entry, also those that take no part; article ids are unique
 * @param columns owners of columns, column id to author id; a column that is not named belongs to the author of its
 *                first entry
 * @param authors facts by author id
 */
public record ContestInputs(
        List<Entry> entries,
        Map<String, String> columns,
        List<JurySheet> sheets,
        Map<String, AuthorFacts> authors,
        List<EarlierWin> earlier,
        OperatorActs acts) {

    public ContestInputs {
        entries = List.copyOf(entries);
        columns = Map.copyOf(columns);
        sheets = List.copyOf(sheets);
        authors = Map.copyOf(authors);
        earlier = List.copyOf(earlier);
    }

    /** Entries and nothing else. */
    public static ContestInputs of(List<Entry> entries) {
        return new ContestInputs(entries, Map.of(), List.of(), Map.of(), List.of(), OperatorActs.NONE);
    }

    /** The same with other entries. */
    public ContestInputs withEntries(List<Entry> other) {
        return new ContestInputs(other, columns, sheets, authors, earlier, acts);
    }

    /** The same with other acts. */
    public ContestInputs withActs(OperatorActs other) {
        return new ContestInputs(entries, columns, sheets, authors, earlier, other);
    }
}
