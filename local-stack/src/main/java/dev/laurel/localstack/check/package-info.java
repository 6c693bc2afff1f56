/** Checks contest definitions on the command line, without a server. */
@NullMarked
package dev.laurel.localstack.check;

import org.jspecify.annotations.NullMarked;
