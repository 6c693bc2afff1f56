/** Life and death of the service's own process. */
@NullMarked
package dev.laurel.chassis.process;

import org.jspecify.annotations.NullMarked;
