/** The service's collections in the document store. */
@NullMarked
package dev.laurel.submission.persistence;

import org.jspecify.annotations.NullMarked;
