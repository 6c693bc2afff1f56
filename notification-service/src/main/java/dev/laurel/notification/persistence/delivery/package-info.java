/** Deliveries in MongoDB. */
@NullMarked
package dev.laurel.notification.persistence.delivery;

import org.jspecify.annotations.NullMarked;
