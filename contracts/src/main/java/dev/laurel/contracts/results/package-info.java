/** Published results, owned by ranking-service. */
@NullMarked
package dev.laurel.contracts.results;

import org.jspecify.annotations.NullMarked;
