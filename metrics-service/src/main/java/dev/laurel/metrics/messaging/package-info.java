/** Kafka on both sides: facts in, figures and progress out, contests and entries followed. */
@NullMarked
package dev.laurel.metrics.messaging;

import org.jspecify.annotations.NullMarked;
