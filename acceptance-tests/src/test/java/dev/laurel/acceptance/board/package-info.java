/** The public board in a real browser, and its texts. */
@NullMarked
package dev.laurel.acceptance.board;

import org.jspecify.annotations.NullMarked;
