/** Telling creators exactly once, and letting them read it: the use cases and the ports they need. */
@NullMarked
package dev.laurel.notification.application;

import org.jspecify.annotations.NullMarked;
