/** Traces that go through Kafka: who caused a record, and what it causes. */
@NullMarked
package dev.laurel.chassis.tracing;

import org.jspecify.annotations.NullMarked;
