package dev.laurel.awards.domain.rules;

/** What is measured, scored and awarded. */
public enum UnitKind {
    ARTICLE,
    AUTHOR,
    COLUMN
}
