package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects faults; gives them in the order of the document, and not without end. Not for several threads. */
final class Faults {

    /** A document with more faults than this needs other help than a list. */
    static final int MOST = 100;

    private static final int LONGEST_FIELD = 200;

    private static final Comparator<Fault> IN_ORDER =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::field);

    private final Set<Fault> found = new LinkedHashSet<>();

    void add(Place place, FieldPath field, LocalizedText problem, LocalizedText remedy) {
        String name = field.text();
        String shown = name.length() > LONGEST_FIELD ? name.substring(0, LONGEST_FIELD) + "…" : name;
        found.add(new Fault(place.line(), place.column(), shown, problem, remedy));
    }

    /** Adds what is wrong with the value of {@code field}. */
    void add(DefinitionTree definition, FieldPath field, LocalizedText problem, LocalizedText remedy) {
        add(definition.has(field) ? definition.place(field) : definition.place(field.parent()), field, problem, remedy);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Fault> inOrder() {
        return found.stream().sorted(IN_ORDER).limit(MOST).toList();
    }
}
