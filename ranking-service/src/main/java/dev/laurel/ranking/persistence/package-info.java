/** Keeps published results and what they were worked out from in MongoDB. */
@NullMarked
package dev.laurel.ranking.persistence;

import org.jspecify.annotations.NullMarked;
