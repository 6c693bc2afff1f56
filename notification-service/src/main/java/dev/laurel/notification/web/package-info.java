/** The inbox over HTTP. */
@NullMarked
package dev.laurel.notification.web;

import org.jspecify.annotations.NullMarked;
