package dev.laurel.submission.application;

import dev.laurel.submission.domain.AuthorFact;

/** A fact about an author as it was reported. */
public record AuthorReport(String authorId, AuthorFact fact) {}
