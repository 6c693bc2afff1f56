package dev.laurel.awards.domain.input;

import java.math.BigDecimal;
import java.time.Instant;

/** A counter's value at an instant. */
public record Reading(Instant at, BigDecimal value) {}
