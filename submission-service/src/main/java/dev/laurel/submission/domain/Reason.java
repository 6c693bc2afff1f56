package dev.laurel.submission.domain;

/** One sentence for the author, in Chinese and in English. */
public record Reason(String zh, String en) {}
