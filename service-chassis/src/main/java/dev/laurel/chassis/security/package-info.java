/** Who may call what: one route table per service, everything else denied. */
@NullMarked
package dev.laurel.chassis.security;

import org.jspecify.annotations.NullMarked;
