/** The state of a partition in memory, packed: the rules come from the domain, the layout is for millions of facts. */
@NullMarked
package dev.laurel.metrics.tally;

import org.jspecify.annotations.NullMarked;
