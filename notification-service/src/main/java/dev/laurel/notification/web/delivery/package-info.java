/** The delivery log over HTTP. */
@NullMarked
package dev.laurel.notification.web.delivery;

import org.jspecify.annotations.NullMarked;
