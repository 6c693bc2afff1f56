/** Laurel beside what its users would pick instead. */
@NullMarked
package dev.laurel.benchmarks;

import org.jspecify.annotations.NullMarked;
