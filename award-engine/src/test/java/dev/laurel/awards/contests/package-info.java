/** Real contests run through their definition and the engine, against tables worked out by hand. */
@NullMarked
package dev.laurel.awards.contests;

import org.jspecify.annotations.NullMarked;
