package dev.laurel.contest;

import dev.laurel.contracts.contests.ContestDefinition;
import java.util.List;

/** What came of reading a definition. */
public sealed interface ReadResult {

    /** The definition can be used. Warnings are in the order of the document. */
    record Valid(ContestDefinition definition, List<Fault> warnings) implements ReadResult {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** The definition cannot be used. All faults that could be found, in the order of the document; at least one. */
    record Faulty(List<Fault> faults) implements ReadResult {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
