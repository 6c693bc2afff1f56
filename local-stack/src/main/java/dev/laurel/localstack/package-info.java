/** One machine, one command: broker, document store, tokens, services. */
@NullMarked
package dev.laurel.localstack;

import org.jspecify.annotations.NullMarked;
