/** A small service that reads batches. */
@NullMarked
package dev.laurel.chassis.bindingapp;

import org.jspecify.annotations.NullMarked;
