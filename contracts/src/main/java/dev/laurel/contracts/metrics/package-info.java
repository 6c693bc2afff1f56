/** Tallies of an article and how far counting has come, owned by metrics-service. */
@NullMarked
package dev.laurel.contracts.metrics;

import org.jspecify.annotations.NullMarked;
