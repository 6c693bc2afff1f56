/** The demo: a recorded contest from its definition to the winners' inboxes, through the public interfaces only. */
@NullMarked
package dev.laurel.localstack.demo;

import org.jspecify.annotations.NullMarked;
