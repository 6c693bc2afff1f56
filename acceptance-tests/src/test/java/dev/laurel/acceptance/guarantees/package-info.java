/** What Laurel promises whatever dies: no fact lost, none counted twice, the right standings, winners told once. */
@NullMarked
package dev.laurel.acceptance.guarantees;

import org.jspecify.annotations.NullMarked;
