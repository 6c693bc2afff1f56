/** Topics as declared: created where missing, refused where different. */
@NullMarked
package dev.laurel.chassis.topics;

import org.jspecify.annotations.NullMarked;
