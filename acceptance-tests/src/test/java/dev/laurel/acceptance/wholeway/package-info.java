/** The whole of Laurel as its users start it: the launcher, every service a real process. */
@NullMarked
package dev.laurel.acceptance.wholeway;

import org.jspecify.annotations.NullMarked;
