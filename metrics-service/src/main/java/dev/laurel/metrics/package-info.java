/** The metrics service. */
@NullMarked
package dev.laurel.metrics;

import org.jspecify.annotations.NullMarked;
