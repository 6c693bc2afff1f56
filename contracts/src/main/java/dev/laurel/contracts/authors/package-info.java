/** Facts about authors, as the platform reports them. */
@NullMarked
package dev.laurel.contracts.authors;

import org.jspecify.annotations.NullMarked;
