/** The rules of standings, awards and publication: pure functions and in-memory structures. */
@NullMarked
package dev.laurel.ranking.domain;

import org.jspecify.annotations.NullMarked;
