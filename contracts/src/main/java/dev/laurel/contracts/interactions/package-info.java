/** Facts about what readers do, sent by the platform. */
@NullMarked
package dev.laurel.contracts.interactions;

import org.jspecify.annotations.NullMarked;
