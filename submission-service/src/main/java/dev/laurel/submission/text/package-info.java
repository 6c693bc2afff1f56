/** Reads Markdown. */
@NullMarked
package dev.laurel.submission.text;

import org.jspecify.annotations.NullMarked;
