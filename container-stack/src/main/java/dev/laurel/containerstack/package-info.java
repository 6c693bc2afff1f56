/** Kafka and MongoDB as the images that are deployed, for tests tagged {@code containers} and for development. */
@NullMarked
package dev.laurel.containerstack;

import org.jspecify.annotations.NullMarked;
