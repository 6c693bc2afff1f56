/** The command line: starts, prepares, watches and stops the whole of Laurel on one machine. */
@NullMarked
package dev.laurel.localstack.launch;

import org.jspecify.annotations.NullMarked;
