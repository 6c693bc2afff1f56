/** How facts are ordered, folded and sealed; pure rules that read no clock and do no I/O. */
@NullMarked
package dev.laurel.metrics.domain;

import org.jspecify.annotations.NullMarked;
