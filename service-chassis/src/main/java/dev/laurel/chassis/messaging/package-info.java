/** Reading facts and states in batches, publishing facts, and setting aside the records nobody can use. */
@NullMarked
package dev.laurel.chassis.messaging;

import org.jspecify.annotations.NullMarked;
