/** The rules by which articles become entries: pure functions over facts, contests and decisions. */
@NullMarked
package dev.laurel.submission.domain;

import org.jspecify.annotations.NullMarked;
