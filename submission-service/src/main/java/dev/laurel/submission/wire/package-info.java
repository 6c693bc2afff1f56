/** Translates between the contract records that go over wires and the domain. */
@NullMarked
package dev.laurel.submission.wire;

import org.jspecify.annotations.NullMarked;
