package dev.laurel.submission.domain;

import java.time.Instant;

/** A mark that an operator set on an entry, and why. */
public record Label(String id, String reason, String by, Instant at) {}
