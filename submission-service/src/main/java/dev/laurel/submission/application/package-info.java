/** What the service can be asked to do, and the ports through which it reaches stores, topics and text. */
@NullMarked
package dev.laurel.submission.application;

import org.jspecify.annotations.NullMarked;
