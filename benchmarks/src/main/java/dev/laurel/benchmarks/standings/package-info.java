/** Ranking: the board of ranking-service and its peers under the same updates and questions. */
@NullMarked
package dev.laurel.benchmarks.standings;

import org.jspecify.annotations.NullMarked;
