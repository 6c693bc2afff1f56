package dev.laurel.contest;

import dev.laurel.contracts.LocalizedText;
import java.io.Serial;

/** A formula that cannot be used: where, why, and what would be right. */
public final class FormulaException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;
    private final transient LocalizedText problem;
    private final transient LocalizedText remedy;

    FormulaException(int position, LocalizedText problem, LocalizedText remedy) {
        super("at " + position + ": " + problem.en());
        this.position = position;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** Code points of the formula before the place of the fault; from 0 to the formula's length. */
    public int position() {
        return position;
    }

    public LocalizedText problem() {
        return problem;
    }

    public LocalizedText remedy() {
        return remedy;
    }
}
