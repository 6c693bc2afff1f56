/** Turns a contest definition into the engine's rules: the one place where the two vocabularies meet. */
@NullMarked
package dev.laurel.awards.compile;

import org.jspecify.annotations.NullMarked;
