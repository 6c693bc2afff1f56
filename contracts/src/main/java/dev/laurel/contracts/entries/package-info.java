/** State of an entry and its verdicts, owned by submission-service. */
@NullMarked
package dev.laurel.contracts.entries;

import org.jspecify.annotations.NullMarked;
