package dev.laurel.ranking.domain;

/** Something that keeps a result from being published, and what it is in words. */
public record Blocker(String code, Text text) {}
