/** Sends facts from a file to metrics-service, as the platform would. */
@NullMarked
package dev.laurel.localstack.imports;

import org.jspecify.annotations.NullMarked;
