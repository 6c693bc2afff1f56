/** Use cases and ports of deliveries to receivers outside. */
@NullMarked
package dev.laurel.notification.application.delivery;

import org.jspecify.annotations.NullMarked;
