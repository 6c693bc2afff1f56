/** Classes that break the rules of the architecture, so that the rules are known to find them. */
@NullMarked
package dev.laurel.ranking.canary;

import org.jspecify.annotations.NullMarked;
