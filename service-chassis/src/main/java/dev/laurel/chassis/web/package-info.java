/** Problems, batches of lines and their receipts, request ids and bounds, for servlet and reactive services alike. */
@NullMarked
package dev.laurel.chassis.web;

import org.jspecify.annotations.NullMarked;
