/** Receipts of batches: given with the answer, kept so that they can be asked for later. */
@NullMarked
package dev.laurel.chassis.receipts;

import org.jspecify.annotations.NullMarked;
