/** Reads, checks and compiles contest definitions. */
@NullMarked
package dev.laurel.contest;

import org.jspecify.annotations.NullMarked;
