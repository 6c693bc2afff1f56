/** Counting: metrics-service and its peers over the same topic of interactions. */
@NullMarked
package dev.laurel.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;
