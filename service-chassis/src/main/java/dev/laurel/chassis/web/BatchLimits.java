package dev.laurel.chassis.web;

/**
 * Bounds of a batch.
 *
 * @param bodyBytes longest body as it is sent
 * @param expandedBytes longest body after decompression
 * @param lineBytes longest line or array element; longer ones are rejected, the others are read
 * @param lines most lines of one batch
 */
public record BatchLimits(long bodyBytes, long expandedBytes, int lineBytes, int lines) {}
