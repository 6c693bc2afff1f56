/** The rules of the architecture, held against the compiled classes of every module. */
@NullMarked
package dev.laurel.architecture;

import org.jspecify.annotations.NullMarked;
