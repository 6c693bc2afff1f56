package dev.laurel.metrics.tally;

/** A reader within one article: the {@link Fingerprint} of the reader's id, seeded with the article's. */
record ReaderKey(long high, long low) {}
