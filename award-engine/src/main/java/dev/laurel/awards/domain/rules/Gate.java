package dev.laurel.awards.domain.rules;

/** A condition that brings a prize. */
public record Gate(String id, Text title, Prize prize, Condition when) {}
