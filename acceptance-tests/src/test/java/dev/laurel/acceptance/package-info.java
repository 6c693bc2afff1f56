/** Black-box tests of Laurel as a whole. */
@NullMarked
package dev.laurel.acceptance;

import org.jspecify.annotations.NullMarked;
