/** States in from Kafka, messages out to Kafka, and what their records mean to the domain. */
@NullMarked
package dev.laurel.notification.messaging;

import org.jspecify.annotations.NullMarked;
