/** Reads the state topics and announces published results. */
@NullMarked
package dev.laurel.ranking.messaging;

import org.jspecify.annotations.NullMarked;
