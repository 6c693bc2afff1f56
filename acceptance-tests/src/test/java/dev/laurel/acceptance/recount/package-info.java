/** A second opinion on the recorded contest: worked out from the data files by code that shares nothing with Laurel's. */
@NullMarked
package dev.laurel.acceptance.recount;

import org.jspecify.annotations.NullMarked;
