/** The submission service. */
@NullMarked
package dev.laurel.submission;

import org.jspecify.annotations.NullMarked;
