/** What a creator is told, and when there is nothing to tell: pure rules, no clock and no I/O. */
@NullMarked
package dev.laurel.notification.domain;

import org.jspecify.annotations.NullMarked;
