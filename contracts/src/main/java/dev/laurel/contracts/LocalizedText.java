package dev.laurel.contracts;

/** Text for people, in Chinese and in English. Neither may be blank. */
public record LocalizedText(String zh, String en) {}
