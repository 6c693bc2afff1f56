/** Shows operators what a service set aside, and sends it again, mended where needed. */
@NullMarked
package dev.laurel.chassis.deadletters;

import org.jspecify.annotations.NullMarked;
