/** The whole service on a real broker and the embedded store. */
@NullMarked
package dev.laurel.metrics.service;

import org.jspecify.annotations.NullMarked;
