/** Counters recorded from a real platform, and the facts that are made of them. No I/O beyond reading the data files. */
@NullMarked
package dev.laurel.localstack.recorded;

import org.jspecify.annotations.NullMarked;
