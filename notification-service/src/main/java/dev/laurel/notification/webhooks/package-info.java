/** Receivers outside that are told by signed webhooks. */
@NullMarked
package dev.laurel.notification.webhooks;

import org.jspecify.annotations.NullMarked;
