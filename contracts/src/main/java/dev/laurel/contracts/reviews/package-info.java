/** The jury's sheets. */
@NullMarked
package dev.laurel.contracts.reviews;

import org.jspecify.annotations.NullMarked;
