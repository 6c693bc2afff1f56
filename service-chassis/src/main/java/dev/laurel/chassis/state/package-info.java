/** Publishing absolute states so that the last record of a key is its newest state. */
@NullMarked
package dev.laurel.chassis.state;

import org.jspecify.annotations.NullMarked;
