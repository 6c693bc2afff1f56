/** Snapshots in MongoDB. */
@NullMarked
package dev.laurel.metrics.persistence;

import org.jspecify.annotations.NullMarked;
