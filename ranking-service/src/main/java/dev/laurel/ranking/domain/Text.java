package dev.laurel.ranking.domain;

/** Text for people, in Chinese and in English. */
public record Text(String zh, String en) {}
