/** Stands for what the award engine holds beside its domain. */
@NullMarked
package dev.laurel.awards.canary;

import org.jspecify.annotations.NullMarked;
