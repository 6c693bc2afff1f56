package dev.laurel.contest;

import java.util.Comparator;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A place in the document: line and column, both from 1, columns in code points. */
record Place(int line, int column) {

    static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    static final Place START = new Place(1, 1);

    static Place of(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(START);
    }

    Place right(int columns) {
        return new Place(line, column + columns);
    }
}
