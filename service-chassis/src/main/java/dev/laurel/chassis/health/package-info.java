/** What readiness means, and which consumers no longer move. */
@NullMarked
package dev.laurel.chassis.health;

import org.jspecify.annotations.NullMarked;
