/** Counting by itself: what a fact, a snapshot and making room cost, without broker and store. */
@NullMarked
package dev.laurel.benchmarks.counting;

import org.jspecify.annotations.NullMarked;
