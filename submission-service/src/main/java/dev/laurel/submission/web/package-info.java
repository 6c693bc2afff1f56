/** The service over HTTP. */
@NullMarked
package dev.laurel.submission.web;

import org.jspecify.annotations.NullMarked;
