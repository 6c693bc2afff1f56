/** State of a contest and its definition, owned by submission-service. */
@NullMarked
package dev.laurel.contracts.contests;

import org.jspecify.annotations.NullMarked;
