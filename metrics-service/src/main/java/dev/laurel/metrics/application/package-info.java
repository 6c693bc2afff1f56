/** Use cases of counting and the ports they need; no framework, no wire format. */
@NullMarked
package dev.laurel.metrics.application;

import org.jspecify.annotations.NullMarked;
