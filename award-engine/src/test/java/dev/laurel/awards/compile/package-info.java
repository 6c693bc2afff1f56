/** How a definition becomes the engine's rules. */
@NullMarked
package dev.laurel.awards.compile;

import org.jspecify.annotations.NullMarked;
