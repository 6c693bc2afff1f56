/** What becomes of a message on its way to a receiver outside; pure functions. */
@NullMarked
package dev.laurel.notification.domain.delivery;

import org.jspecify.annotations.NullMarked;
