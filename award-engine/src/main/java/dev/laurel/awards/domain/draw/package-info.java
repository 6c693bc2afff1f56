/** The protocol of draws: winners that nobody can steer and anybody can verify. */
@NullMarked
package dev.laurel.awards.domain.draw;

import org.jspecify.annotations.NullMarked;
