/** Article facts in, contests and entries out. */
@NullMarked
package dev.laurel.submission.messaging;

import org.jspecify.annotations.NullMarked;
