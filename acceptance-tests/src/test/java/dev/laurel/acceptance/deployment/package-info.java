/** What operators are handed can be rendered, is sound, and speaks of things that exist. */
@NullMarked
package dev.laurel.acceptance.deployment;

import org.jspecify.annotations.NullMarked;
