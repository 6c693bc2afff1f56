/** Messages to creators, owned by notification-service. */
@NullMarked
package dev.laurel.contracts.notifications;

import org.jspecify.annotations.NullMarked;
