/** A small service for both web stacks, and what must hold in both. */
@NullMarked
package dev.laurel.chassis.webapp;

import org.jspecify.annotations.NullMarked;
