/** What all four services share and no domain word. */
@NullMarked
package dev.laurel.chassis;

import org.jspecify.annotations.NullMarked;
