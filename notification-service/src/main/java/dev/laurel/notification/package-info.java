/** The notification service. */
@NullMarked
package dev.laurel.notification;

import org.jspecify.annotations.NullMarked;
