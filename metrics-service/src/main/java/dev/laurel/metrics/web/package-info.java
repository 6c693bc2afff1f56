/** HTTP of metrics-service. */
@NullMarked
package dev.laurel.metrics.web;

import org.jspecify.annotations.NullMarked;
