/** The local stack for tests: one per JVM, nothing fixed. */
@NullMarked
package dev.laurel.localstack.testing;

import org.jspecify.annotations.NullMarked;
