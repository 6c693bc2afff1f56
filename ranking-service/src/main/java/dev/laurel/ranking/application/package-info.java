/** What can be asked of standings and results, and the ports to the store and the topics. */
@NullMarked
package dev.laurel.ranking.application;

import org.jspecify.annotations.NullMarked;
