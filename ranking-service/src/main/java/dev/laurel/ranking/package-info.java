/** The ranking service. */
@NullMarked
package dev.laurel.ranking;

import org.jspecify.annotations.NullMarked;
